"""The waivers of a handbook, each with the part of the handbook in which it holds."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from prontuario.checks.catalogue import Catalogue
from prontuario.checks.own import Broken
from prontuario.finding import Finding, Place
from prontuario.model.base import Subject, Waiver
from prontuario.model.check_settings import CheckSettings, CheckSeverity, IgnoredCheck
from prontuario.model.handbook import Handbook
from prontuario.model.layout import HOMES, Home

CheckNamed = Waiver | IgnoredCheck | CheckSeverity


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

    def is_about(self, finding: Finding, check: str) -> bool:
        """Whether a waiver of `check`, by its name of today, was written for the finding."""
        named = self.waiver.about is None or self.waiver.about.casefold() in finding.message.casefold()
        return finding.check == check and named and finding.place in self.region


@dataclass(frozen=True)
class Waivers:
    """The waivers and the settings of checks of a handbook on a day, beside all that is found in it without them."""

    granted: tuple[Granted, ...]
    findings: tuple[Finding, ...]
    today: date
    settings: CheckSettings
    checks: Catalogue
    broken: tuple[Broken, ...] = ()
    """The checks that do not work."""

    @property
    def known(self) -> tuple[Granted, ...]:
        """The waivers of a check whose findings can be accepted."""
        return tuple(each for each in self.granted if self.may_waive(each.waiver.check))

    @property
    def in_force(self) -> tuple[Granted, ...]:
        """Those that are not over yet."""
        return tuple(each for each in self.known if each.waiver.until >= self.today)

    @cached_property
    def ignored(self) -> dict[str, IgnoredCheck]:
        """What says that a check is ignored, by the name of today; of those that may be."""
        settings = self.settings.ignore
        return {self.checks.current(each.check): each for each in settings if self.may_waive(each.check)}

    def may_waive(self, name: str) -> bool:
        """Whether there is a check of this name whose findings can be accepted."""
        check = self.checks.named(name)
        return check is not None and not check.mandatory

    def names(self) -> Iterator[CheckNamed]:
        """All places where the handbook names a check: waivers, what is ignored, what weighs more or less."""
        yield from (each.waiver for each in self.granted)
        yield from self.settings.ignore
        yield from self.settings.severity

    def meant(self, granted: Granted) -> tuple[Finding, ...]:
        """The findings that a waiver was written for."""
        check = self.checks.current(granted.waiver.check)
        return tuple(each for each in self.findings if granted.is_about(each, check))

    def accepted(self, granted: Granted) -> tuple[Finding, ...]:
        """The findings that it hides: none where there are more of them than it counts, for one of them is new."""
        meant, count = self.meant(granted), granted.waiver.count
        return meant if count is None or len(meant) <= count else ()

    @cached_property
    def _hidden(self) -> tuple[tuple[Granted, frozenset[Finding]], ...]:
        """What each waiver in force hides."""
        return tuple((each, frozenset(self.accepted(each))) for each in self.in_force)

    def instead_of(self, granted: Granted) -> Granted | None:
        """A waiver that hides all that this one does, and as long; of two that do the same, the first one."""
        here, mine = next(
            (number, found) for number, (each, found) in enumerate(self._hidden) if each is granted
        )
        for number, (other, found) in enumerate(self._hidden):
            longer = (len(found), other.waiver.until, -number) > (len(mine), granted.waiver.until, -here)
            if mine and mine <= found and other.waiver.until >= granted.waiver.until and longer:
                return other
        return None


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
    file = subject.at().file
    if home.a_file_each:
        return Region(file)
    following = starts[bisect_right(starts, subject.at()) :][:1]
    return Region(file, subject.at(), next((each for each in following if each.file == file), None))


def _in_policy(handbook: Handbook) -> Iterator[Granted]:
    for waiver in handbook.policy.waivers:
        yield Granted(waiver, Region(waiver.where))
