"""How well a house is prepared, in figures: what is reviewed, tried, trained, reachable, corrected.

A figure of an earlier day is told only where the files keep every date (exercises, courses, actions). A review or a
call test overwrites the one before, so today's files cannot tell how it was.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, get_args

from prontuario.model.handbook import Handbook
from prontuario.plan.holders import holder_names
from prontuario.plan.review import compare_again, next_review

YEAR = timedelta(days=365)
QUARTER = timedelta(days=91)
QUARTERS = 4

Subject = Literal["reviewed", "tried", "trained", "reachable", "corrected", "compared"]


@dataclass(frozen=True)
class Measure:
    """A share of the house: the names of what is `done`, and of what is `missing`. `earlier` are the shares (0 to 1) on
    the same day of the quarters before, the oldest first; none where today's files cannot tell.
    """

    subject: Subject
    done: tuple[str, ...]
    missing: tuple[str, ...]
    earlier: tuple[tuple[date, float], ...] = ()

    @property
    def share(self) -> float:
        """From 0 to 1; 1 where there is nothing to do."""
        return _share(self.done, self.missing)


Found = tuple[tuple[str, ...], tuple[str, ...]]


def assessment(handbook: Handbook, day: date) -> tuple[Measure, ...]:
    """The figures of a handbook on a day."""
    overwritten: tuple[tuple[Subject, Found], ...] = (
        ("reviewed", _reviewed(handbook, day)),
        ("reachable", _reachable(handbook, day)),
        ("compared", _compared(handbook, day)),
    )
    kept: tuple[tuple[Subject, Callable[[Handbook, date], Found]], ...] = (
        ("tried", _tried),
        ("trained", _trained),
        ("corrected", _corrected),
    )
    measures = [Measure(subject, *found) for subject, found in overwritten]
    measures += [Measure(subject, *at(handbook, day), _earlier(at, handbook, day)) for subject, at in kept]
    order = get_args(Subject)
    return tuple(sorted(measures, key=lambda each: order.index(each.subject)))


def _earlier(
    at: Callable[[Handbook, date], Found], handbook: Handbook, day: date
) -> tuple[tuple[date, float], ...]:
    days = [day - QUARTER * number for number in range(QUARTERS, 0, -1)]
    found = ((each, at(handbook, each)) for each in days)
    return tuple((each, _share(*parts)) for each, parts in found if any(parts))


def _share(done: tuple[str, ...], missing: tuple[str, ...]) -> float:
    return len(done) / (len(done) + len(missing)) if done or missing else 1.0


def _reviewed(handbook: Handbook, day: date) -> Found:
    due = {each.id: next_review(each, handbook.policy) for each in handbook.threats.values()}
    return _parted(due, lambda name: (until := due[name]) is not None and until >= day)


def _tried(handbook: Handbook, day: date) -> Found:
    played = {
        name
        for drill in handbook.drills.values()
        if drill.kind != "call-test" and day - YEAR < drill.date <= day
        for name in drill.threats
    }
    return _parted(handbook.threats, played.__contains__)


def _trained(handbook: Handbook, day: date) -> Found:
    holding = dict.fromkeys(
        name for role in handbook.roles.values() for name in holder_names(role) if name in handbook.people
    )
    people = handbook.people
    return _parted(holding, lambda name: any(day - YEAR < each.on <= day for each in people[name].trained))


def _reachable(handbook: Handbook, day: date) -> Found:
    limit = timedelta(minutes=handbook.policy.limits.contact_checked_every.minutes)
    people = handbook.people
    return _parted(people, lambda name: (tried := people[name].checked) is not None and day - tried <= limit)


def _corrected(handbook: Handbook, day: date) -> Found:
    """Actions are called by the name of their drill and their number in it."""
    actions = {
        f"{drill.id}#{number}": each
        for drill in handbook.drills.values()
        if drill.date <= day
        for number, each in enumerate(drill.actions, 1)
        if each.by <= day or (each.done is not None and each.done <= day)
    }
    return _parted(actions, lambda name: (done := actions[name].done) is not None and done <= day)


def _compared(handbook: Handbook, day: date) -> Found:
    clocks = handbook.clocks
    return _parted(clocks, lambda name: (until := compare_again(clocks[name])) is None or until >= day)


def _parted(names: Iterable[str], is_done: Callable[[str], bool]) -> Found:
    known = tuple(names)
    done = tuple(name for name in known if is_done(name))
    return done, tuple(name for name in known if name not in set(done))
