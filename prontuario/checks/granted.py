"""The waivers of a handbook, each with the part of the handbook in which it holds."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from prontuario.finding import Finding, Place
from prontuario.model.base import Subject, Waiver
from prontuario.model.handbook import Handbook
from prontuario.model.layout import HOMES, Home


@dataclass(frozen=True)
class Region:
    """A part of the handbook: all of it, a file, or a stretch of a file. `end` is the first place behind it."""

    file: str | None = None
    start: Place | None = None
    end: Place | None = None

    def __contains__(self, place: Place) -> bool:
        if self.file not in (None, place.file):
            return False
        return (self.start is None or self.start <= place) and (self.end is None or place < self.end)


@dataclass(frozen=True)
class Granted:
    """A waiver and where it holds."""

    waiver: Waiver
    region: Region

    def holds_for(self, finding: Finding) -> bool:
        """Whether the waiver accepts the finding: the check that it names, in the part where it was written."""
        return finding.check == self.waiver.check and finding.place in self.region


@dataclass(frozen=True)
class Waivers:
    """The waivers of a handbook on a day, beside all that is found in it before any of them is applied."""

    granted: tuple[Granted, ...]
    findings: tuple[Finding, ...]
    today: date
    waivable: tuple[str, ...]
    """The checks whose findings can be accepted."""

    @property
    def known(self) -> tuple[Granted, ...]:
        """The waivers of a check whose findings can be accepted."""
        return tuple(each for each in self.granted if each.waiver.check in self.waivable)

    @property
    def in_force(self) -> tuple[Granted, ...]:
        """Those that are not over yet."""
        return tuple(each for each in self.known if each.waiver.until >= self.today)


def granted(handbook: Handbook) -> tuple[Granted, ...]:
    """All waivers: those that stand where a finding is, then those of the house rules."""
    return (*_at_subjects(handbook), *_in_policy(handbook))


def _at_subjects(handbook: Handbook) -> Iterator[Granted]:
    for home in HOMES:
        subjects: dict[str, Subject] = getattr(handbook, home.table)
        starts = sorted({subject.at() for subject in subjects.values()})
        for subject in subjects.values():
            for waiver in subject.waive:
                yield Granted(waiver, _region(subject, home, starts))


def _region(subject: Subject, home: Home, starts: list[Place]) -> Region:
    """A subject's own file; or, among the entries of a file, what lies between it and the next one."""
    if home.a_file_each:
        return Region(home.file_of(subject.id))
    after = bisect_right(starts, subject.at())
    return Region(home.path, subject.at(), starts[after] if after < len(starts) else None)


def _in_policy(handbook: Handbook) -> Iterator[Granted]:
    for waiver in handbook.policy.waivers:
        yield Granted(waiver, Region(waiver.where))
