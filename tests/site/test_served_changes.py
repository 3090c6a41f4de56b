"""The look at the sources that `prontuario serve` takes: whatever comes, goes or is written in another way is seen."""

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from prontuario.serve.inputs import state_of
from tests.cases import base_handbook

THREAT, PEOPLE = "playbooks/threats/website-down.yml", "roster/people.yml"


def git(root: Path, *arguments: str) -> None:
    subprocess.run(
        ["git", "-C", str(root), "-c", "user.name=x", "-c", "user.email=x@example.org", *arguments],
        check=True,
        capture_output=True,
    )


@pytest.fixture
def root(tmp_path):
    """A handbook in a repository with two branches."""
    root = base_handbook(tmp_path / "handbook")
    for name in ("docs/use.md", "mkdocs.yml", "macros.py", "prontuario/pages/x.html"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("text")
    git(root, "init", "-q", "-b", "main")
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "one")
    git(root, "checkout", "-q", "-b", "other")
    shutil.rmtree(root / "roster")
    (root / THREAT).write_text("title: other")
    git(root, "commit", "-q", "-a", "-m", "two")
    git(root, "checkout", "-q", "main")
    return root


def rename_save(file: Path) -> None:
    """As most editors save: a file of the same length takes the place."""
    stat, new = file.stat(), file.with_name(".saved~")
    new.write_bytes(file.read_bytes()[::-1])
    os.utime(new, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    new.replace(file)


CHANGES: dict[str, Callable[[Path], object]] = {
    "a file is written": lambda root: (root / PEOPLE).write_text("{}"),
    "a file is renamed over": lambda root: rename_save(root / PEOPLE),
    "a file is new": lambda root: (root / "docs/new.md").write_text("x"),
    "a file deep below is new": lambda root: (root / "prontuario/pages/y.css").write_text("x"),
    "a file is gone": lambda root: (root / THREAT).unlink(),
    "a file becomes a link": lambda root: (
        (root / PEOPLE).unlink(),
        (root / PEOPLE).symlink_to(root / THREAT),
    ),
    "a link leads nowhere": lambda root: (root / "docs/x.md").symlink_to("nowhere"),
    "a folder is renamed inside": lambda root: (root / "playbooks/threats").rename(root / "playbooks/old"),
    "a folder is empty and new": lambda root: (root / "playbooks/procedures").mkdir(),
    "roster is gone": lambda root: shutil.rmtree(root / "roster"),
    "docs is moved away": lambda root: (root / "docs").rename(root / "docs.old"),
    "playbooks is moved away": lambda root: (root / "playbooks").rename(root / ".away"),
    "the configuration is gone": lambda root: (root / "mkdocs.yml").unlink(),
    "another branch": lambda root: git(root, "checkout", "-q", "other"),
    "all of it is gone": lambda root: root.rename(root.with_name("elsewhere")),
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_change_is_seen(name, root):
    before = state_of(root)
    assert state_of(root) == before
    CHANGES[name](root)
    after = state_of(root)
    assert after != before
    assert state_of(root) == after


@pytest.mark.parametrize("folder", ["roster", "playbooks", "docs", "prontuario"])
def test_a_folder_that_was_away_is_seen_again_and_again(folder, root):
    for _ in range(3):
        here = state_of(root)
        (root / folder).rename(root / "away")
        gone = state_of(root)
        assert set(gone) < set(here)
        (root / "away").rename(root / folder)
        assert set(state_of(root)) == set(here)
        (root / folder / "new.yml").write_text("x")
        assert state_of(root) != here


def test_what_no_page_is_made_of_is_no_change(root):
    before = state_of(root)
    for name in (
        ".git/index.lock",
        "site/index.html",
        "docs/.use.md.swp",
        "notes.txt",
        "prontuario/__pycache__/x.pyc",
    ):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("x")
    stamps = ("docs", "prontuario")  # the folders themselves have been written to
    after = state_of(root)
    assert {path for path in after if after[path] != before.get(path)} <= {
        str(root / name) for name in stamps
    }


def test_a_link_back_ends(root):
    (root / "docs/back").symlink_to(root)
    assert str(root / "docs/back") in state_of(root)
