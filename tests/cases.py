"""Cases: one text file each, laid over the small handbook in tests/base, with the findings that it has to give.

A case begins with comments that say what is wrong in it. Then it names the files of the handbook that it changes:

    # FILE roster/people.yml                  the top-level keys below replace those of the handbook; new ones come last
    # FILE roster/people.yml without NAME     the same, and the top-level key NAME goes
    # FILE roster/people.yml whole            what stands below is the whole file
    # FILE FILE like ANOTHER                  a copy of another file of the handbook, with the keys below in place of its own
    # FILE roster/people.yml gone             there is no such file
    # FILE roster/people.yml directory        there is a directory of that name
    # FILE roster/people.yml dangling         there is a link of that name that leads nowhere
    # FILE roster/people.yml pipe             there is a pipe of that name, into which nobody writes
    # FILE roster/people.yml device           there is a link of that name to a device that never ends

A finding stands as a comment on the line where it has to be reported, as the report words it:

    ownr: duty-manager  # FINDING invalid-field: the key `ownr` is not known here - did you mean `owner`?

`# FINDING invalid-field:8: ...` names the column; without it, the finding is at the first character of its line. The comment
and the spaces before it are not part of the file. What cannot be typed: `⟦x × 500⟧` repeats x, `⟦0xFF⟧` is that byte.
"""

from __future__ import annotations

import os
import re
import shutil
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from prontuario.checks.example import separated
from prontuario.examine import examine
from prontuario.finding import Finding, Place
from prontuario.report.formats import as_line

BASE = Path(__file__).with_name("base")
FILE = re.compile(r"# FILE (\S+) ?(\w+)? ?(.*?)")
WRITTEN, ONLY_NAMED = ("without", "whole", "like", None), ("gone", "directory", "dangling", "pipe", "device")


@dataclass(frozen=True)
class Change:
    """What a case does to one file of the handbook: how, and the lines with their findings."""

    file: str
    how: str | None
    names: tuple[str, ...]
    lines: tuple[str, ...]
    findings: tuple[Finding, ...]
    """Findings of the file as a whole, written on its `# FILE` line."""


@dataclass(frozen=True)
class Case:
    """A case file."""

    name: str
    about: str
    changes: tuple[Change, ...]

    def lay_over(self, root: Path) -> tuple[Finding, ...]:
        """Changes the handbook in `root`; the findings that it has to give now."""
        return tuple(finding for change in self.changes for finding in _apply(change, root))


def differences(found: tuple[Finding, ...], expected: tuple[Finding, ...]) -> list[str]:
    """What was not found and what nobody expected, a line each, as the report words it."""
    missing = [f"not found: {as_line(finding)}" for finding in expected if finding not in found]
    return missing + [f"not expected: {as_line(finding)}" for finding in found if finding not in expected]


def of_a_case(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """The findings without those of checks that the small handbook itself does not pass: a case is not about them."""
    return tuple(each for each in findings if each.check not in _not_passed())


@cache
def _not_passed() -> frozenset[str]:
    return frozenset(each.check for each in examine(BASE).findings)


def sound_handbook(root: Path) -> Path:
    """The small handbook, which passes all checks: one that it does not pass, like the newest, it ignores."""
    policy = base_handbook(root) / "playbooks/policy.yml"
    ignored = [f"    - {{check: {name}, because: It is newer}}\n" for name in sorted(_not_passed())]
    with policy.open("a", encoding="utf-8") as file:
        file.write("".join(["checks:\n  ignore:\n", *ignored]) if ignored else "")
    return root


def base_handbook(root: Path) -> Path:
    """A copy of the small handbook in `root`."""
    return Path(shutil.copytree(BASE, root, dirs_exist_ok=True))


def cases_in(folder: Path) -> list[Case]:
    """All cases in a folder, by name."""
    return [read_case(path) for path in sorted(folder.glob("*.yml"))]


def read_case(path: Path) -> Case:
    """The case in a file. Raises ValueError for a case that says nothing, or says it in the wrong way."""
    lines = path.read_text("utf-8").split("\n")
    starts = [number for number, line in enumerate(lines) if line.startswith("# FILE ")]
    if not starts or starts[0] == 0:
        raise ValueError(f"{path}: a case needs a comment that says what is wrong, then `# FILE ...`")
    ends = [*starts[1:], len(lines)]
    changes = tuple(_change(lines[start:end], path) for start, end in zip(starts, ends, strict=True))
    return Case(path.stem, " ".join(line.strip("# ") for line in lines[: starts[0]]), changes)


def _change(lines: list[str], path: Path) -> Change:
    head, findings = separated(lines[0], "", 1)
    match = FILE.fullmatch(head)
    if not match or match[2] not in (*WRITTEN, *ONLY_NAMED):
        raise ValueError(f"{path}: cannot read `{lines[0]}`")
    here = tuple(
        Finding(Place(match[1]), each.check, each.severity, each.message, each.hint) for each in findings
    )
    body = lines[1:-1] if lines[-1] == "" else lines[1:]
    return Change(match[1], match[2], tuple(re.split(r",\s*", match[3])), tuple(body), here)


def _apply(change: Change, root: Path) -> list[Finding]:
    path = root / change.file
    if change.how in ONLY_NAMED:
        _only_named(path, str(change.how))
        return list(change.findings)
    model = BASE / change.names[0] if change.how == "like" else path
    below = model.read_text("utf-8").splitlines() if model.exists() and change.how != "whole" else []
    lines, findings = [], list(change.findings)
    for number, line in enumerate(_laid_over(below, list(change.lines), change.names), 1):
        text, found = separated(line, change.file, number)
        lines.append(text)
        findings += found
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(_as_bytes("".join(f"{line}\n" for line in lines)))
    return findings


def _only_named(path: Path, how: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    if how in ("dangling", "pipe", "device") and os.name == "nt":
        pytest.skip(f"Windows has no {how} that a test may make")
    if how == "directory":
        path.mkdir()
    elif how == "dangling":
        path.symlink_to("nowhere.yml")
    elif how == "pipe":
        os.mkfifo(path)
    elif how == "device":
        path.symlink_to("/dev/zero")


def _laid_over(below: list[str], above: list[str], without: tuple[str, ...]) -> list[str]:
    """The lines below, with the top-level blocks of the lines above in place of those with the same key."""
    old, new = _blocks(below), _blocks(above)
    kept = {key: new.pop(key, lines) for key, lines in old.items() if key not in without}
    return [line for lines in [*kept.values(), *new.values()] for line in lines]


def _blocks(lines: list[str]) -> dict[str, list[str]]:
    """Lines by the top-level key that they belong to; a key that comes twice keeps all its lines."""
    found: dict[str, list[str]] = {}
    key = ""
    for line in lines:
        if re.match(r"[^\s#\-\]}]", line):
            key = line.partition(":")[0]
        found.setdefault(key, []).append(line)
    return found


def _as_bytes(text: str) -> bytes:
    unfolded = re.sub(r"⟦(.+?) × (\d+)⟧", lambda match: match[1] * int(match[2]), text)
    pieces = re.split(r"⟦0x([0-9A-F]{2})⟧", unfolded)
    return b"".join(
        bytes.fromhex(piece) if index % 2 else piece.encode() for index, piece in enumerate(pieces)
    )
