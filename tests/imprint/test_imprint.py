"""The imprint: the same for the same commit, on any day and in any folder."""

import json
import os
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest

from prontuario.imprint import imprint

FOLDERS = ("playbooks", "roster")
NOTHING: dict[str, str] = {}
AUTHOR = {
    **os.environ,
    **{
        f"GIT_{who}_{what}": "nobody@example.org"
        for who in ("AUTHOR", "COMMITTER")
        for what in ("NAME", "EMAIL")
    },
    "GIT_COMMITTER_DATE": "2026-03-01T10:00:00+0100",
}
COMMITTED = datetime(2026, 3, 1, 9, tzinfo=UTC)


@pytest.fixture
def handbook(tmp_path: Path) -> Path:
    for name, text in {"playbooks/a.yml": "a: 1", "roster/b.yml": "b: 2", "notes.yml": "c: 3"}.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
        os.utime(tmp_path / name, (1_000, 1_000))
    return tmp_path


def commit(root: Path) -> None:
    for words in (["init", "-q"], ["add", "."], ["commit", "-qm", "first"]):
        subprocess.run(["git", "-C", str(root), *words], env=AUTHOR, check=True)


def test_version_follows_what_the_files_say(handbook):
    before = imprint(handbook, FOLDERS, NOTHING).version
    (handbook / "notes.yml").write_text("no source")
    assert imprint(handbook, FOLDERS, NOTHING).version == before
    (handbook / "roster/b.yml").write_text("b: 3")
    changed = imprint(handbook, FOLDERS, NOTHING).version
    assert changed != before
    (handbook / "roster/b.yml").rename(handbook / "roster/c.yml")
    assert imprint(handbook, FOLDERS, NOTHING).version not in {before, changed}


def test_what_moves_from_one_file_to_the_next_changes_the_version(handbook):
    before = imprint(handbook, FOLDERS, NOTHING).version
    (handbook / "playbooks/a.yml").write_text("a: 1b")
    (handbook / "roster/b.yml").write_text(": 2")
    assert imprint(handbook, FOLDERS, NOTHING).version != before


def test_the_moment_is_the_commits_wherever_it_lies(handbook, tmp_path_factory):
    commit(handbook)
    assert imprint(handbook, FOLDERS, NOTHING).moment == COMMITTED
    clone = tmp_path_factory.mktemp("clone")
    subprocess.run(["git", "clone", "-q", str(handbook), str(clone / "it")], check=True)
    assert imprint(clone / "it", FOLDERS, NOTHING) == imprint(handbook, FOLDERS, NOTHING)


def test_a_stated_moment_comes_first(handbook):
    commit(handbook)
    stated = imprint(handbook, FOLDERS, {"SOURCE_DATE_EPOCH": "86400"}).moment
    assert stated == datetime(1970, 1, 2, tzinfo=UTC)
    assert imprint(handbook, FOLDERS, {"SOURCE_DATE_EPOCH": "soon"}).moment == COMMITTED


def test_without_a_repository_the_youngest_source_tells(handbook, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(handbook.parent))
    os.utime(handbook / "roster/b.yml", (2_000, 2_000))
    os.utime(handbook / "notes.yml", (3_000, 3_000))
    assert imprint(handbook, FOLDERS, NOTHING).moment == datetime.fromtimestamp(2_000, UTC)
    assert imprint(handbook / "empty", FOLDERS, NOTHING).moment == datetime.fromtimestamp(0, UTC)


def test_without_git_it_is_there_too(handbook, monkeypatch):
    monkeypatch.setenv("PATH", "")
    assert imprint(handbook, FOLDERS, NOTHING).moment == datetime.fromtimestamp(1_000, UTC)


def test_a_browser_reads_it(handbook):
    made = imprint(handbook, FOLDERS, {"SOURCE_DATE_EPOCH": "0"})
    said = {"version": made.version, "moment": "1970-01-01T00:00:00+00:00"}
    assert json.loads(made.text("team")) == {**said, "edition": "team"}
