"""The examples of a check: one that breaks it, and the same put right. How such a file is written: tests/cases.py."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path

from prontuario.checks.check import Check
from prontuario.finding import Finding, Place, Severity
from prontuario.rule import Example, Explained, Line, Setting

BROKEN, FIXED = "broken.yml", "fixed.yml"
HEAD = "# FILE "
FINDING = re.compile(
    r" *# FINDING ([\w-]+)(?::(\d+))?: (?:(warning|advice): )?(.*?) - (.*?)(?= *# FINDING|$)"
)


def explained(check: Check, settings: tuple[Setting, ...] = ()) -> Explained:
    """A check with its example, and the lines that put it right: of both, what differs and what it belongs to; and
    those of the settings that are about it.
    """
    own = tuple(each for each in settings if each.check == check.id)
    broken, fixed = (_read(check.examples / name) for name in (BROKEN, FIXED))
    if broken is None or fixed is None:
        return Explained(check, broken, settings=own)
    before, after = ([line.text for line in each.lines] for each in (broken, fixed))
    changes = [
        each
        for each in SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
        if each[0] != "equal"
    ]
    changed = {number for _, start, end, _, _ in changes for number in range(start, end)}
    found = {number for number, line in enumerate(broken.lines) if line.findings}
    added = {number for _, _, _, start, end in changes for number in range(start, end)}
    shown = Example(
        broken.about, tuple(broken.lines[each] for each in _with_parents(before, changed | found))
    )
    lines = tuple(after[each] for each in _with_parents(after, added))
    return Explained(check, shown, lines, own)


def _read(file: Path) -> Example | None:
    return read_example(file.read_text("utf-8", errors="replace")) if file.is_file() else None


def _with_parents(lines: list[str], wanted: set[int]) -> list[int]:
    """The wanted lines, and above each the keys that it stands under and the name of its file."""
    return sorted(wanted | {above for number in wanted for above in _parents(lines, number)})


def _parents(lines: list[str], number: int) -> Iterator[int]:
    depth = _depth(lines[number])
    for above in range(number - 1, -1, -1):
        if lines[above].strip() and _depth(lines[above]) < depth:
            depth = _depth(lines[above])
            yield above


def _depth(line: str) -> int:
    """How deep a line stands: the name of a file above all, then as far as it is indented."""
    return -1 if line.startswith("# ") else len(line) - len(line.lstrip())


def read_example(text: str) -> Example:
    """The example in a file: comments that say what is wrong, then the changed files."""
    lines = text.rstrip("\n").split("\n")
    start = next((index for index, line in enumerate(lines) if line.startswith(HEAD)), len(lines))
    about = " ".join(line.strip("# ") for line in lines[:start])
    file, shown = "", []
    for number, line in enumerate(lines[start:], start + 1):
        if line.startswith(HEAD):
            file = line.split()[2]
        words, findings = separated(line, file, number)
        shown.append(Line(_headed(words), tuple(findings)))
    return Example(about, tuple(shown))


def _headed(line: str) -> str:
    """`# FILE roster/people.yml gone` as a reader takes it: `# roster/people.yml (gone)`."""
    if not line.startswith(HEAD):
        return line
    file, _, how = line.removeprefix(HEAD).partition(" ")
    return f"# {file} ({how})" if how and how != "whole" else f"# {file}"


def separated(line: str, file: str, number: int) -> tuple[str, list[Finding]]:
    """A line as it is written to the file, and the findings that are reported there. Raises ValueError."""
    text = line.partition("# FINDING")[0].rstrip(" ") if "# FINDING" in line else line
    found = list(FINDING.finditer(line))
    if len(found) != line.count("# FINDING"):
        raise ValueError(f"cannot read the finding in `{line}`")
    first = len(text) - len(text.lstrip()) + 1
    return text, [
        Finding(Place(file, number, int(column or first)), check, Severity(weight or "error"), message, hint)
        for check, column, weight, message, hint in (match.groups() for match in found)
    ]
