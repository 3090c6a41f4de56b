"""Two builds of one commit are the same, byte for byte: on another day, elsewhere, in any order of files."""

import os
import random
import shutil
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

from tests.site.built import environment
from tests.torture.project import run, tree
from tests.torture.scale import LONG, figures, scale

PAIRS = scale(1, 3)
ELSEWHERE = """
import datetime, os, time
_now, _ahead = time.time, 400 * 86400.0
time.time = lambda: _now() + _ahead
class _Date(datetime.date):
    @classmethod
    def today(cls): return cls.fromtimestamp(time.time())
class _DateTime(datetime.datetime):
    @classmethod
    def now(cls, tz=None): return cls.fromtimestamp(time.time(), tz)
    @classmethod
    def utcnow(cls): return cls.utcfromtimestamp(time.time())
datetime.date, datetime.datetime = _Date, _DateTime

_scandir, _listdir = os.scandir, os.listdir
class _Backwards:
    def __init__(self, found): self.left = iter(sorted(found, key=lambda each: each.name, reverse=True))
    def __enter__(self): return self
    def __exit__(self, *_): pass
    def __iter__(self): return self
    def __next__(self): return next(self.left)
    def close(self): pass
def scandir(path="."):
    with _scandir(path) as found:
        return _Backwards(found)
os.scandir, os.listdir = scandir, lambda path=".": sorted(_listdir(path), reverse=True)
"""
AUTHOR = {
    f"GIT_{who}_{what}": "nobody@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")
}
PLACES = [
    {"TZ": "UTC", "LC_ALL": "C", "PYTHONHASHSEED": "0"},
    {"TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "4711"},
    {"TZ": "America/Los_Angeles", "LC_ALL": "it_IT.UTF-8", "PYTHONHASHSEED": "1"},
    {"TZ": "Asia/Kathmandu", "LC_ALL": "tr_TR.UTF-8", "PYTHONHASHSEED": "99"},
]


def committed(root: Path) -> Path:
    """The project as a repository whose one commit was made on 1 March 2026, waivers and all."""
    dated = {**os.environ, **AUTHOR, "GIT_COMMITTER_DATE": "2026-03-01T10:00:00+0100"}
    for words in (["init", "-q"], ["add", "."], ["commit", "-qm", "first"]):
        subprocess.run(["git", "-C", str(root), *words], env=dated, check=True)
    return root


def shuffled(source: Path, target: Path, dice: random.Random) -> Path:
    """A copy whose files were made in another order, at other hours, in a folder of another name."""
    files = [
        file
        for file in source.rglob("*")
        if file.is_file() and "site" not in file.relative_to(source).parts[0]
    ]
    dice.shuffle(files)
    for file in files:
        copy = target / file.relative_to(source)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(file, copy)
        hour = dice.randrange(1_000_000_000, 1_900_000_000)
        os.utime(copy, (hour, hour))
    return target


def on_another_day(folder: Path) -> str:
    """A path for Python on which every program's clock is 400 days ahead, and every folder is listed from its end."""
    folder.mkdir()
    (folder / "sitecustomize.py").write_text(ELSEWHERE)
    for name in "abc":
        (folder / f"{name}.txt").touch()
    told = "import datetime, pathlib; print(datetime.date.today(), *(each.stem for each in pathlib.Path('.').rglob('*.txt')))"
    said = subprocess.check_output(
        [sys.executable, "-c", told], cwd=folder, env={**os.environ, "PYTHONPATH": str(folder)}, text=True
    ).split()
    assert date.fromisoformat(said[0]) > date.today() + timedelta(days=390)
    assert said[1:] == ["c", "b", "a"]
    return str(folder)


def built(root: Path, surroundings: dict[str, str]) -> None:
    """Builds the site; when there is time, the papers too."""
    code, said = run(root, "--edition", "team", SOURCE_DATE_EPOCH="", **surroundings)
    assert code == 0, said
    if not LONG:
        return
    subprocess.run(
        [sys.executable, "-m", "prontuario", "print", "--to", "site/paper"],
        cwd=root,
        env={**environment(), **surroundings},
        capture_output=True,
        check=True,
    )


def test_builds_of_one_commit_are_the_same(versions, tmp_path):
    source = committed(shuffled(versions[0], tmp_path / "here", random.Random(0)))
    built(source, PLACES[0])
    first, compared = tree(source / "site"), 0
    assert {"sitemap.xml.gz", "search/search_index.json", "files.json"} <= first.keys()
    for number in range(1, PAIRS + 1):
        other = shuffled(source, tmp_path / f"elsewhere-{number}/a longer name", random.Random(number))
        ahead = {"PYTHONPATH": on_another_day(tmp_path / f"clock-{number}")}
        built(other, {**PLACES[number], **ahead})
        second = tree(other / "site")
        assert {name for name in first | second if first.get(name) != second.get(name)} == set()
        compared += sum(file.stat().st_size for file in (other / "site").rglob("*") if file.is_file())
    figures(
        f"pairs of builds compared: {PAIRS}, {len(first)} files and {compared:,} bytes in all: no difference"
    )
