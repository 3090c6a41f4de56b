"""A system that refuses, a file that nobody can read, two builds at once: the last good site stays, and a sentence says why."""

import json
import re
import resource
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.site.built import environment
from tests.torture.project import left_beside, run, start, tree, turn_to
from tests.torture.scale import figures, scale

KILOBYTE = 1024
# How large a file may grow before the system says that there is no room: in the assets, the pages, the search index.
LIMITS = [30, 1, 0.25, 4, 8, 16, 20, 24, 48, 64, 96, 110][: scale(1, 12)]
UNTOUCHED = "Nothing was published, the site of before is untouched: "


@pytest.fixture
def published(versions):
    """The project with the second version published and the first one written: a build would change the site."""
    root, trees = versions
    turn_to("two", root)
    if tree(root / "site") != trees[1]:
        run(root)
    turn_to("one", root)
    yield root
    assert tree(root / "site") == trees[1]
    assert left_beside(root) == []


def starved(root: Path, limit: float) -> tuple[int, str]:
    """A build none of whose files may grow beyond `limit` bytes: as on a full disk, writing fails half-way."""
    done = subprocess.run(
        [sys.executable, "-m", "prontuario", "build"],
        cwd=root,
        env=environment(),
        capture_output=True,
        encoding="utf-8",
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (int(limit), int(limit))),
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


def test_without_room_nothing_changes(published):
    for limit in LIMITS:
        code, said = starved(published, limit * KILOBYTE)
        assert code == 2, said
        assert f"{UNTOUCHED}the folder for the new site ({published}/.site.build): file too large - " in said
        assert "Traceback" not in said
    figures(f"builds without room to write: {len(LIMITS)}, the site untouched after each")


def looped(file: Path) -> None:
    file.symlink_to(file.name)  # whoever opens it, root included, is refused


def not_text(file: Path) -> None:
    file.write_bytes(b"caf\xe9 \xff\xfe")


def a_folder(file: Path) -> None:
    file.mkdir()


UNREADABLE = {
    ("playbooks/threats/flood.yml", looped): "playbooks/threats/flood.yml:1:1: the file cannot be read",
    ("docs/notes.md", looped): "docs/notes.md:1:1: the file cannot be read",
    ("docs/notes.md", not_text): "docs/notes.md:1:1: the file is not UTF-8 text",
    ("docs/notes.md", a_folder): "docs/notes.md:1:1: the file cannot be read",
    ("docs/picture.png", looped): f"{UNTOUCHED}docs/picture.png: too many levels of symbolic links - ",
}


def test_a_file_that_nobody_can_read_is_named(published):
    for (name, make), sentence in list(UNREADABLE.items())[-scale(2, 5) :]:
        file, page = published / name, published / "docs/leads.md"
        make(file)
        page.write_text("![a picture](picture.png)" if file.suffix == ".png" else "")
        try:
            code, said = run(published)
        finally:
            page.unlink()
            file.rmdir() if file.is_dir() else file.unlink()
        assert code == 2, said
        assert sentence in said
        assert "Traceback" not in said
    figures(f"files that nobody can read: {scale(2, 5)}, each named, the site untouched")


@pytest.mark.parametrize(
    ("name", "text", "sentence"),
    [
        ("notes.md", "[where](nowhere.md)\n", "nowhere.md"),
        ("half.html", "<html><body>Call", "half.html ends too early"),
    ],
    ids=["broken link", "half a page"],
)
def test_a_faulty_page_is_not_published(published, name, text, sentence):
    page, leads = published / "docs" / name, published / "docs/leads.md"
    page.write_text(text)
    leads.write_text(f"[it]({name})")
    try:
        code, said = run(published)
    finally:
        page.unlink()
        leads.unlink()
    assert code == 1, said
    assert sentence in said
    assert UNTOUCHED in said


def test_of_two_builds_at_once_one_waits_and_both_publish(versions):
    root, trees = versions
    turn_to("one", root)
    for _ in range(scale(1, 5)):
        said = [process.communicate(timeout=300) for process in [start(root), start(root)]]
        assert ["version" in out for out, _ in said] == [True, True], said
        assert (
            len([err for _, err in said if re.search("Another build of .*site runs: waiting", err)]) == 1
        ), said
        assert tree(root / "site") == trees[0]
        assert left_beside(root) == []
    figures(f"pairs of builds at once: {scale(1, 5)}, each waited its turn")


def test_a_build_over_the_other_edition_says_so(published, tmp_path):
    """Who uploads the folder can tell which edition it holds, from what the build says and from `build.json`."""
    shutil.copytree(published / "site", tmp_path / "site")
    code, said = run(published, "--to", str(tmp_path / "site"), "--edition", "staff")
    assert code == 0, said
    assert f"{tmp_path / 'site'} held the edition for team; from now on it holds staff's." in said
    assert json.loads((tmp_path / "site/build.json").read_text("utf-8"))["edition"] == "staff"


def test_a_site_engine_that_breaks_off_is_told_without_a_trace(published):
    configuration = published / "mkdocs.yml"
    before = configuration.read_text("utf-8")
    (published / "own.py").write_text("def on_env(env, **_):\n    return 1 / 0\n")
    configuration.write_text(before.replace("[macros.py]", "[macros.py, own.py]"))
    try:
        code, said = run(published)
    finally:
        configuration.write_text(before)
        (published / "own.py").unlink()
    assert code == 1, said
    assert "own.py:2: ZeroDivisionError: division by zero" in said
    assert "Traceback" not in said
