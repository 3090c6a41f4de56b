"""Defects of many kinds, planted in correct handbooks: each is found where it is, and what is correct is left alone.

A file for each kind; `correct.yml` holds changes that are right, however unusual. `in` is the example, a starter, or a
folder of tests/field. To save time many are planted together: of each file at most one, but in the roster. One that
would get into the way of others is planted `alone: true`.
"""

import shutil
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import yaml

from prontuario.finding import Finding
from prontuario.starters.starter import Facts, files_of
from tests.asked import found
from tests.example import ROOT

HERE = Path(__file__).parent
FIELD = HERE.parent / "field"
TODAY = date(2026, 11, 29)
KINDS = [path.stem for path in sorted(HERE.glob("*.yml"))]
TOGETHER = {"roster/roles.yml", "roster/people.yml", "roster/suppliers.yml"}
Plant = dict
Identity = tuple[str, str, str]


def read(kind: str) -> list[Plant]:
    return yaml.safe_load((HERE / f"{kind}.yml").read_text("utf-8"))


def lay(handbook: str, root: Path) -> None:
    """Writes a correct handbook into an empty folder."""
    if handbook == "example":
        for folder in ("playbooks", "roster", "docs"):
            shutil.copytree(ROOT / folder, root / folder)
    elif (FIELD / handbook).is_dir():
        shutil.copytree(FIELD / "base", root, dirs_exist_ok=True)
        shutil.copytree(FIELD / handbook, root, dirs_exist_ok=True)
    else:
        language = "it" if handbook == "municipality" else "en"
        facts = Facts("Our company", language, "Europe/Rome", "112", TODAY)
        for name, content in files_of(handbook, facts).items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_bytes(content)


@cache
def found_before(handbook: str) -> frozenset[Identity]:
    """What is found in a handbook in which nothing is planted."""
    with TemporaryDirectory() as folder:
        lay(handbook, Path(folder))
        return frozenset(map(identity, found(Path(folder), today=TODAY)))


def identity(finding: Finding) -> Identity:
    """What a finding says: it stays the same where a line above it is gone."""
    return finding.check, finding.place.file, finding.message


def plant(change: dict, root: Path) -> None:
    path, old = root / change["file"], change.get("old")
    if old is None:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(change["new"], encoding="utf-8")
        return
    text = path.read_text("utf-8")
    assert old in text, f"{change['file']} has changed: plant it again"
    path.write_text(text.replace(old, change["new"], 1), encoding="utf-8")


def rounds() -> Iterator[tuple[str, list[Plant]]]:
    """Which plants go together; what is correct, without any defects."""
    grouped: list[tuple[tuple[str, bool], list[Plant]]] = []
    for each in (each for kind in KINDS for each in read(kind)):
        key = (each["in"], "check" in each)
        fits = (plants for other, plants in grouped if other == key and all(map(each_other(each), plants)))
        if group := next(fits, None):
            group.append(each)
        else:
            grouped.append((key, [each]))
    return ((handbook, plants) for (handbook, _), plants in grouped)


def each_other(one: Plant) -> Callable[[Plant], bool]:
    """Says whether another plant may go with this one."""
    files = {change["file"] for change in one["change"]} - TOGETHER

    def go_together(other: Plant) -> bool:
        theirs = {change["file"] for change in other["change"]}
        return not (one.get("alone") or other.get("alone") or files & theirs)

    return go_together


def is_at(finding: Finding, each: Plant, root: Path) -> bool:
    lines = (root / finding.place.file).read_text("utf-8").split("\n")
    return (
        finding.check == each["check"]
        and finding.place.file == each["file"]
        and each["line"] in lines[finding.place.line - 1]
        and each["says"] in finding.message
    )


ROUNDS = list(rounds())


@pytest.mark.parametrize(
    ("handbook", "plants"), ROUNDS, ids=[f"{name}-{number}" for number, (name, _) in enumerate(ROUNDS)]
)
def test_what_is_planted_is_found_where_it_is(handbook, plants, tmp_path):
    lay(handbook, tmp_path)
    before = found_before(handbook)
    for each in plants:
        for change in each["change"]:
            plant(change, tmp_path)
    asked = frozenset(each["check"] for each in plants if "check" in each) or None
    new = [each for each in found(tmp_path, asked, TODAY) if identity(each) not in before]
    missed = [
        each["note"]
        for each in plants
        if "check" in each and not any(is_at(finding, each, tmp_path) for finding in new)
    ]
    false = [] if "check" in plants[0] else [identity(each) for each in new]
    assert (missed, false) == ([], [])


def test_each_kind_has_its_defects_and_what_looks_like_them():
    assert [kind for kind in KINDS if not read(kind)] == []
    assert [each["note"] for each in read("correct") if "check" in each] == []
    assert len({each["note"] + each["in"] for kind in KINDS for each in read(kind)}) == sum(
        len(read(kind)) for kind in KINDS
    )
