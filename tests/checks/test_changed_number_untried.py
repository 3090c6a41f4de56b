"""A number that has changed since it was tried, told by the Git repository of the handbook."""

import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest

from prontuario.examine import examine
from prontuario.source.history import MOST, former_texts
from tests.cases import base_handbook

DAY = date(2026, 10, 1)
PEOPLE = "roster/people.yml"
OLD, NEW = "+44 7700 900101", "+44 7700 900109"


def git(root: Path, *arguments: str) -> None:
    who = ("-c", "user.name=Somebody", "-c", "user.email=somebody@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *who, *arguments], cwd=root, check=True, capture_output=True)


def commit(root: Path) -> None:
    git(root, "add", "-A")
    git(root, "commit", "-q", "--allow-empty", "-m", "Change something")


def change(root: Path, old: str, new: str) -> None:
    text = (root / PEOPLE).read_text("utf-8")
    assert old in text
    (root / PEOPLE).write_text(text.replace(old, new, 1), encoding="utf-8")


def said(root: Path) -> list[str]:
    found = examine(root, DAY).findings
    return [f"{each.place.line}: {each.message}" for each in found if each.check == "changed-number-untried"]


FOUND = [f"5: {NEW} of Ada Prova is newer than the call test of 2026-09-12"]


@pytest.fixture
def handbook(tmp_path):
    """A handbook in a folder of a repository."""
    root = tmp_path / "handbook"
    root.mkdir()
    base_handbook(root)
    git(tmp_path, "init", "-q")
    commit(tmp_path)
    return root


def test_a_number_that_changed_alone_is_found(handbook):
    assert said(handbook) == []
    change(handbook, OLD, NEW)
    assert said(handbook) == FOUND


def test_it_is_found_after_the_commit_too_until_it_is_tried(handbook):
    change(handbook, OLD, NEW)
    commit(handbook)
    commit(handbook)
    assert said(handbook) == FOUND
    change(handbook, "checked: 2026-09-12", "checked: 2026-09-30")
    assert said(handbook) == []
    commit(handbook)
    assert said(handbook) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('number: "+44 7700 900101"', 'number: "+447700900101"'),
        ("Ada Prova", "Ada Provata"),
        (
            '- {kind: mobile, number: "+44 7700 900101", visible_to: staff}',
            "- {kind: mobile, number: '+44 7700 900101'}",
        ),
    ],
)
def test_the_same_number_in_another_way_is_no_change(handbook, old, new):
    change(handbook, old, new)
    assert said(handbook) == []


def test_a_number_that_is_added_is_found_and_one_that_goes_is_not(handbook):
    change(handbook, "  checked", '    - {kind: office, number: "+44 20 7946 0109"}\n  checked')
    assert said(handbook) == ["6: +44 20 7946 0109 of Ada Prova is newer than the call test of 2026-09-12"]
    commit(handbook)
    change(handbook, '    - {kind: office, number: "+44 20 7946 0109"}\n', "")
    assert said(handbook) == []


def test_a_version_that_nobody_can_read_is_passed_over(handbook):
    good = (handbook / PEOPLE).read_text("utf-8")
    for broken in (
        "ada-prova: {",
        "- a list",
        "ada-prova: [a list]",
        "ada-prova: {checked: 2026-09-12}",
    ):
        (handbook / PEOPLE).write_text(broken, encoding="utf-8")
        commit(handbook)
        (handbook / PEOPLE).write_text(good, encoding="utf-8")
        assert len(said(handbook)) == ("checked" in broken)  # there was no number then


def test_without_a_repository_nobody_can_know(handbook, tmp_path):
    shutil.rmtree(tmp_path / ".git")
    change(handbook, OLD, NEW)
    assert former_texts(handbook, PEOPLE) == ()
    assert said(handbook) == []


def test_no_more_than_the_last_versions_are_read(handbook):
    for number in range(MOST + 2):
        (handbook / PEOPLE).write_text(f"# {number}\n", encoding="utf-8")
        commit(handbook)
    assert former_texts(handbook, PEOPLE) == tuple(f"# {n}\n" for n in range(MOST + 1, 1, -1))


def test_without_git_there_is_no_history(handbook, monkeypatch):
    monkeypatch.setenv("PATH", "")
    assert former_texts(handbook, PEOPLE) == ()
