"""A handbook's folder in, the handbook and everything that is wrong with it out."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from prontuario.checks.case import Case
from prontuario.checks.catalogue import catalogue
from prontuario.checks.granted import granted
from prontuario.checks.prove import prove
from prontuario.checks.settle import Ignored, Waived, settle
from prontuario.finding import Finding, Severity
from prontuario.handwritten.written import read_handwritten
from prontuario.model.handbook import Handbook
from prontuario.model.load import READABLE, load
from prontuario.model.policy import Policy


@dataclass(frozen=True)
class Examined:
    """A handbook on a day, its findings, those that the company accepts for a time, and those that it ignores."""

    case: Case
    findings: tuple[Finding, ...]
    waived: tuple[Waived, ...] = ()
    ignored: tuple[Ignored, ...] = ()

    @property
    def handbook(self) -> Handbook:
        """The handbook as far as its files could be used."""
        return self.case.handbook

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that stop a build."""
        return tuple(finding for finding in self.findings if finding.severity is Severity.ERROR)

    @property
    def unreadable(self) -> bool:
        """Whether some file could not be read at all."""
        return any(finding.check == READABLE for finding in self.findings)


def examine(root: Path, today: date | None = None) -> Examined:
    """Loads and proves the handbook in `root` as on `today`. Raises nothing for what its files hold.

    Where no day is given, an example is looked at on its policy's `as_of`, any other handbook on the day it is.
    """
    with _without_collector():
        return _examined(root, today)


@contextmanager
def _without_collector() -> Iterator[None]:
    """Lets the collector of garbage rest: all that is read is kept, and looking through it again doubles the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _examined(root: Path, today: date | None) -> Examined:
    loaded = load(root)
    day = today or fixed_day(loaded.handbook.policy) or date.today()
    case = Case(loaded.handbook, day, read_handwritten(root), loaded.findings)
    checks = catalogue()
    proven = prove(case, checks.checks)
    settled = settle(proven.findings, case, (*checks.broken, *proven.broken))
    return Examined(case, settled.findings, settled.waived, settled.ignored)


def accepted(root: Path, examined: Examined, moment: datetime) -> tuple[Waived, ...]:
    """What the company accepts, as pages show it: on the day of their edition, whenever they are printed."""
    policy = examined.handbook.policy
    day = fixed_day(policy) or moment.astimezone(ZoneInfo(policy.time_zone)).date()
    if day == examined.case.today or not granted(examined.handbook):
        return examined.waived
    return examine(root, day).waived


def fixed_day(policy: Policy) -> date | None:
    """The day on which an example is looked at."""
    return policy.as_of if policy.example else None
