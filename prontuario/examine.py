"""A handbook's folder in, the handbook and everything that is wrong with it out."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

from prontuario.checks.case import Case
from prontuario.checks.catalogue import catalogue
from prontuario.checks.granted import granted
from prontuario.checks.prove import prove
from prontuario.checks.settle import Examined, Waived, settle
from prontuario.handwritten.written import read_handwritten
from prontuario.model.edition import Edition
from prontuario.model.load import load
from prontuario.model.policy import Policy
from prontuario.plan.named_files import named_files
from prontuario.source.history import former_entries


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
    case = case_of(root, today)
    checks = catalogue()
    proven = prove(case, checks.checks)
    return settle(proven.findings, case, (*checks.broken, *proven.broken))


def case_of(root: Path, today: date | None = None) -> Case:
    """What checks get to see of the handbook in `root`."""
    loaded = load(root)
    day = today or fixed_day(loaded.handbook.policy) or date.today()
    return _with_files(
        Case(loaded.handbook, day, read_handwritten(root), loaded.findings, partial(former_entries, root))
    )


def _with_files(case: Case) -> Case:
    """The case, with the files beside the pages that the plan names in each edition."""
    named = {
        edition: frozenset(each.file for each in named_files(handbook))
        for edition, handbook in ((Edition.TEAM, case.handbook), (Edition.STAFF, case.staff))
    }
    return replace(case, written=replace(case.written, named=named))


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
