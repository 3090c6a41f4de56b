"""The person who takes over a turn answers at its hours.

Why: the page names somebody who is asleep, and nobody looks at the hours of a person who is only there for a week.
Fix: ask somebody else, or widen `reachable:` of the person in roster/people.yml.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from itertools import pairwise
from zoneinfo import ZoneInfo

from prontuario.checks.case import Case
from prontuario.checks.shared.rota_time import AHEAD, STEP, begin_of, said
from prontuario.finding import Place, Problem, Severity
from prontuario.model.handbook import Handbook
from prontuario.model.people import Person, Role
from prontuario.plan.away import span_of
from prontuario.plan.clock import instant, shown
from prontuario.plan.day_kinds import covers, holidays_of
from prontuario.plan.on_duty import OnDuty, turns
from prontuario.plan.place import zone_at

SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds swaps and stand-ins of people who do not answer during the turn that they take over."""
    book, told = case.handbook, set[Place]()
    begin = begin_of(case.today, book)
    for role in _roles(book):
        found = turns(role, book, begin, AHEAD)
        ends = (*(each.start for each in found.turns), found.until)
        for turn, (start, end) in zip(found.turns, pairwise(ends), strict=True):
            person = book.people.get(turn.on_duty.person or "")
            place = _where(turn.on_duty, role, start, book)
            if person and place and place not in told and _asleep(person, role, (start, end), book):
                told.add(place)
                yield Problem(
                    place,
                    f"`{person.id}` is on duty for `{role.id}` from {said(start, book, role.site)} "
                    f"to {said(end, book, role.site)}, and does not answer at all of these hours",
                    "ask somebody else, or widen `reachable:` in roster/people.yml",
                )


def _roles(book: Handbook) -> Iterator[Role]:
    """The roles that take turns and have a swap, or a person who is away."""
    swapped, away = (
        {each.role for each in book.swaps},
        {each.who for each in book.absences if each.covered_by},
    )
    for role in book.roles.values():
        if role.layers and (role.id in swapped or away & set(role.taking_turns)):
            yield role


def _where(now: OnDuty, role: Role, start: datetime, book: Handbook) -> Place | None:
    """Where somebody was named for a turn of somebody else; nothing for a turn of their own."""
    if now.stands_in_for and now.named:
        away = (
            each for each in book.absences if each.who == now.stands_in_for and each.covered_by == now.person
        )
        on = (each for each in away if span_of(each, book)[0] <= start < span_of(each, book)[1])
        return next((each.at("covered_by") for each in on), None)
    zone = ZoneInfo(zone_at(role.site, book))
    swaps = (each for each in book.swaps if each.role == role.id and each.who == now.person)
    on_ = (each for each in swaps if instant(each.start.begin, zone) <= start < instant(each.end.end, zone))
    return next((each.at("who") for each in on_), None)


def _asleep(person: Person, role: Role, turn: tuple[datetime, datetime], book: Handbook) -> bool:
    """Whether the role is needed at any time of a turn at which the person does not answer."""
    if person.reachable.always:
        return False
    here, there = ZoneInfo(zone_at(person.site, book)), ZoneInfo(zone_at(role.site, book))
    moment, end = turn
    while moment < end:
        needed = covers(role.needed, shown(moment, there), holidays_of(book, role.site))
        if needed and not covers(person.reachable, shown(moment, here), holidays_of(book, person.site)):
            return True
        moment += STEP
    return False
