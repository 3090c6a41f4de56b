"""What is wrong, where, and what to do about it: a value that every layer passes up and one place prints."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding weighs: an error stops a build, a warning and advice do not."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"

    def at_least(self, other: Severity) -> bool:
        """Whether it weighs as much as the other one, or more."""
        weights = list(Severity)
        return weights.index(self) <= weights.index(other)


SOUGHT = 8  # words, by which a sentence is found in its text
LONGEST = 400  # characters of a message, and of a hint


@dataclass(frozen=True, order=True)
class Place:
    """A point in a source file. `file` is relative to the handbook, `line` and `column` count from 1."""

    file: str
    line: int = 1
    column: int = 1
    typed: str = field(default="", compare=False, repr=False)
    """What stands there, as it was typed: only where it goes over several lines."""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"

    def of(self, words: str) -> Place:
        """Where in a text of several lines these words begin; the place of the text where they are not found."""
        first = r"\s+".join(re.escape(word) for word in words.split()[:SOUGHT])
        found = re.search(first, self.typed, re.IGNORECASE) if first and self.typed else None
        if found is None:
            return self
        before = self.typed[: found.start()]
        lines = before.count("\n")
        column = len(before) - before.rfind("\n") if lines else self.column + len(before)
        return Place(self.file, self.line + lines, column)


@dataclass(frozen=True)
class Problem:
    """What one check saw: the place, what is wrong there, and what its author can do about it."""

    place: Place
    message: str
    hint: str


@dataclass(frozen=True, order=True)
class Finding:
    """A problem with the name of the check that found it. Sorts by file, line and column."""

    place: Place
    check: str
    severity: Severity
    message: str
    hint: str

    @classmethod
    def of(cls, problem: Problem, check: str, severity: Severity = Severity.ERROR) -> Finding:
        """The finding that `check` makes of what it saw."""
        return cls(problem.place, check, severity, _readable(problem.message), _readable(problem.hint))


def _readable(text: str) -> str:
    """The text, without its middle where somebody typed more into it than a screen shows."""
    half = LONGEST // 2 - 2  # with what stands for the middle, not longer than it may be: cut once, it stays
    return text if len(text) <= LONGEST else f"{text[:half]} … {text[-half:]}"


def in_order(findings: list[Finding]) -> tuple[Finding, ...]:
    """Each finding once, sorted by where it stands."""
    return tuple(sorted(set(findings)))
