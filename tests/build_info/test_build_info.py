"""The build_info: the same for the same commit, on any day and in any folder."""

import json
import os
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest

from prontuario.build_info import LATEST, CannotStamp, build_info

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


def commit(root: Path, moment: str = AUTHOR["GIT_COMMITTER_DATE"]) -> None:
    for words in (["init", "-q"], ["add", "."], ["commit", "-qm", "first"]):
        subprocess.run(
            ["git", "-C", str(root), *words], env={**AUTHOR, "GIT_COMMITTER_DATE": moment}, check=True
        )


def test_version_follows_what_the_files_say(handbook):
    before = build_info(handbook, FOLDERS, NOTHING).version
    (handbook / "notes.yml").write_text("no source")
    assert build_info(handbook, FOLDERS, NOTHING).version == before
    (handbook / "roster/b.yml").write_text("b: 3")
    changed = build_info(handbook, FOLDERS, NOTHING).version
    assert changed != before
    (handbook / "roster/b.yml").rename(handbook / "roster/c.yml")
    assert build_info(handbook, FOLDERS, NOTHING).version not in {before, changed}


def test_what_moves_from_one_file_to_the_next_changes_the_version(handbook):
    before = build_info(handbook, FOLDERS, NOTHING).version
    (handbook / "playbooks/a.yml").write_text("a: 1b")
    (handbook / "roster/b.yml").write_text(": 2")
    assert build_info(handbook, FOLDERS, NOTHING).version != before


def test_the_moment_is_the_commits_wherever_it_lies(handbook, tmp_path_factory):
    commit(handbook)
    assert build_info(handbook, FOLDERS, NOTHING).moment == COMMITTED
    clone = tmp_path_factory.mktemp("clone")
    subprocess.run(["git", "clone", "-q", str(handbook), str(clone / "it")], check=True)
    assert build_info(clone / "it", FOLDERS, NOTHING) == build_info(handbook, FOLDERS, NOTHING)


def test_a_stated_moment_comes_first(handbook):
    commit(handbook)
    stated = build_info(handbook, FOLDERS, {"SOURCE_DATE_EPOCH": "86400"}).moment
    assert stated == datetime(1970, 1, 2, tzinfo=UTC)
    assert build_info(handbook, FOLDERS, {"SOURCE_DATE_EPOCH": ""}).moment == COMMITTED


@pytest.mark.parametrize(
    "typed", ["soon", "-5", "1.5", "1e9", " 5", "٣", "4294967296", "9" * 14, "9" * 5000, "0x10"]
)
def test_a_stated_moment_that_is_none_is_said(handbook, typed):
    with pytest.raises(CannotStamp, match=r"SOURCE_DATE_EPOCH is `.{1,40}`, and has to be a number"):
        build_info(handbook, FOLDERS, {"SOURCE_DATE_EPOCH": typed})


@pytest.mark.parametrize("seconds", [0, 1, LATEST])
def test_every_moment_that_a_file_can_bear_is_taken(handbook, seconds):
    moment = build_info(handbook, FOLDERS, {"SOURCE_DATE_EPOCH": str(seconds)}).moment
    assert moment == datetime.fromtimestamp(seconds, UTC)


@pytest.mark.parametrize("seconds", [LATEST + 1, 7_258_118_400, 253_402_300_800])  # 2106, 2200, 10000
def test_a_commit_of_the_far_future_is_said(handbook, seconds):
    commit(handbook, f"@{seconds} +0000")
    with pytest.raises(
        CannotStamp, match=r"the last commit is dated after 2106 - put the clock right and commit again"
    ):
        build_info(handbook, FOLDERS, NOTHING)
    assert build_info(handbook, FOLDERS, {"SOURCE_DATE_EPOCH": "5"}).moment == datetime.fromtimestamp(5, UTC)


@pytest.mark.parametrize("seconds", [-2_208_988_800, -1, LATEST + 1, 7_258_118_400])  # 1900, 1969, 2106, 2200
def test_a_file_of_another_age_is_said_or_counts_as_of_1970(handbook, seconds, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(handbook.parent))
    for file in handbook.rglob("*.yml"):
        os.utime(file, (seconds, seconds))
    if seconds < 0:
        assert build_info(handbook, FOLDERS, NOTHING).moment == datetime.fromtimestamp(0, UTC)
        return
    with pytest.raises(
        CannotStamp, match=r"(playbooks/a|roster/b)\.yml is dated after 2106 - .* save it again"
    ):
        build_info(handbook, FOLDERS, NOTHING)


def test_without_a_repository_the_youngest_source_tells(handbook, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(handbook.parent))
    os.utime(handbook / "roster/b.yml", (2_000, 2_000))
    os.utime(handbook / "notes.yml", (3_000, 3_000))
    assert build_info(handbook, FOLDERS, NOTHING).moment == datetime.fromtimestamp(2_000, UTC)
    assert build_info(handbook / "empty", FOLDERS, NOTHING).moment == datetime.fromtimestamp(0, UTC)


def test_without_git_it_is_there_too(handbook, monkeypatch):
    monkeypatch.setenv("PATH", "")
    assert build_info(handbook, FOLDERS, NOTHING).moment == datetime.fromtimestamp(1_000, UTC)


def test_a_browser_reads_it(handbook):
    made = build_info(handbook, FOLDERS, {"SOURCE_DATE_EPOCH": "0"})
    said = {"version": made.version, "moment": "1970-01-01T00:00:00+00:00"}
    assert json.loads(made.text("team")) == {**said, "edition": "team"}
