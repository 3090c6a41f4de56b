"""A link that leads out of the sources is an error, and nothing behind it is read, printed or published."""

from pathlib import Path

import pytest

from prontuario.examine import examine
from prontuario.handwritten.folder import other_files, page_files
from prontuario.source.links import is_behind, outward_links
from tests.cases import BASE, base_handbook
from tests.running import prontuario

SECRET = "api_token: canary-7f3a"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = base_handbook(tmp_path / "handbook")
    (tmp_path / "secrets").mkdir()
    (tmp_path / "secrets/token.yml").write_text(SECRET)
    (tmp_path / "secrets/token.md").write_text(SECRET)
    (root / ".git").mkdir()
    (root / ".git/config").write_text(SECRET)
    (root / "docs").mkdir(exist_ok=True)
    return root


def link(at: Path, to: str) -> None:
    if at.is_dir():
        at.rename(at.with_name("elsewhere"))
    at.unlink(missing_ok=True)
    at.parent.mkdir(parents=True, exist_ok=True)
    at.symlink_to(to)


OUTWARD = {
    "roster/absences.yml": "../../secrets/token.yml",
    "roster/people.yml": "../../secrets/token.yml",
    "playbooks/policy.yml": "../../secrets/token.yml",
    "playbooks/threats/fire.yml": "../../../secrets/token.yml",
    "playbooks/drills": "../../secrets",
    "playbooks/threats/deeper": "../../../secrets",
    "docs/x.md": "../../secrets/token.md",
    "docs/data": "../roster",
    "docs/history": "../.git",
    "docs/sub/e": "/proc/self/environ",
    "docs/passwords.txt": "/etc/passwd",
    "docs/all": "..",
    "docs/handbook": "/",
    "docs/one.md": "../mkdocs.yml",
    "docs/gone.md": "../../nowhere.md",
    "docs": "../secrets",
    "roster": "../secrets",
}  # fmt: skip


@pytest.mark.parametrize(("at", "to"), OUTWARD.items(), ids=OUTWARD)
def test_a_link_that_leads_out_is_an_error_and_nothing_behind_it_is_read(root, at, to):
    link(root / at, to)
    everything = examine(root).findings
    assert not [
        finding
        for finding in everything
        if is_behind(finding.place.file, (at,)) and finding.check == "invalid-field"
    ]
    found = [finding for finding in everything if "leads out of its folder" in finding.message]
    assert [(finding.place.file, finding.check, finding.severity) for finding in found] == [
        (at, "unreadable-file", "error")
    ]
    assert not [file for file in (*page_files(root), *other_files(root)) if is_behind(file, (at,))]
    said = prontuario("check", "--root", str(root))
    assert said.returncode == 2
    assert "canary" not in said.stdout + said.stderr
    assert "Traceback" not in said.stderr


def test_a_link_inside_is_fine(root):
    (root / "docs/plan.txt").write_text("x")
    link(root / "docs/same.txt", "plan.txt")
    link(root / "playbooks/procedures/again.yml", "../threats/website-down.yml")
    (root / "docs/ring").symlink_to(".")
    assert outward_links(root, ("docs",)) == outward_links(root, ("playbooks", "roster")) == ()
    assert "docs/same.txt" in other_files(root)


def test_a_handbook_behind_a_link_is_a_handbook(root, tmp_path):
    (tmp_path / "here").symlink_to(root)
    assert outward_links(tmp_path / "here", ("playbooks", "roster")) == ()
    assert examine(tmp_path / "here").findings == examine(root).findings
    assert outward_links(BASE, ("playbooks", "roster")) == ()
