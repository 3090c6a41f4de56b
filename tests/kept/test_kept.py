"""A handbook of an older Prontuario is still read, whole; a newer format than ours is refused in a sentence."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from prontuario.edition.cut import cut
from prontuario.examine import examine
from prontuario.model.edition import Edition
from prontuario.model.format import NEWEST
from prontuario.model.load import load

KEPT = sorted(
    path for path in Path(__file__).parent.iterdir() if path.is_dir() and path.name != "__pycache__"
)


@pytest.mark.parametrize("folder", KEPT, ids=[path.name for path in KEPT])
def test_every_file_of_a_handbook_that_was_kept_is_read(folder):
    loaded = load(folder)
    assert [(finding.place, finding.message) for finding in loaded.findings] == []
    assert len(loaded.handbook.threats) >= 1
    assert cut(loaded.handbook, Edition.STAFF).threats


def test_what_has_become_stricter_since_is_said_in_the_changelog():
    """Before 0.1 a person's mobile was for all staff."""
    found = {
        finding.check
        for finding in examine(Path(__file__).with_name("before-0.1"), date(2026, 11, 22)).findings
    }
    changelog = (Path(__file__).parents[2] / "CHANGELOG.md").read_text("utf-8")
    untold = sorted(check for check in found - {"staff-cannot-call"} if f"`{check}`" not in changelog)
    assert untold == [], (
        f"a handbook of before has findings of {untold}: name each in CHANGELOG.md, like `this`"
    )
    assert "staff-cannot-call" in found
    assert "Open the numbers that staff need, before you" in changelog


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        (NEWEST + 1, f"reads up to {NEWEST} - install a newer"),
        ("one", "is no format"),
        (0, "is no format"),
        (-1, "is no format"),
    ],
)
def test_a_newer_format_is_refused(tmp_path, typed, says):
    shutil.copytree(KEPT[0], tmp_path / "plan")
    policy = tmp_path / "plan/playbooks/policy.yml"
    policy.write_text(policy.read_text("utf-8") + f"format: {typed}\n", "utf-8")
    (finding,) = load(tmp_path / "plan").findings
    assert says in f"{finding.message} - {finding.hint}"
    assert finding.place.file == "playbooks/policy.yml"
