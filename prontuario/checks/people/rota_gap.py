"""Somebody is on duty at every hour at which a role with a rota is needed.

Why: between two layers of a rota, before its first turn and after its last one, the duty phone belongs to nobody.
Fix: add a layer for these hours; where nobody is needed, end with the layer `- {people: nobody}`, or write `needed:`.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from prontuario.checks.case import Case
from prontuario.checks.shared.rota_time import coming, joined, needed_in, said, stretch
from prontuario.finding import Problem, Severity
from prontuario.model.people import Role
from prontuario.plan.clock import instant
from prontuario.plan.on_duty import Slot
from prontuario.plan.place import zone_at

SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds rotas that have not begun, that are over, and hours between their layers."""
    for role in case.handbook.roles.values():
        found = coming(role, case)
        if not found or not role.taking_turns:
            continue
        gaps = joined(each for each in found if each.layer is None and needed_in(role, each, case.handbook))
        if gaps and (problem := _gap(role, gaps, found, case)):
            yield problem


def _gap(role: Role, gaps: list[Slot], found: tuple[Slot, ...], case: Case) -> Problem | None:
    book, place = case.handbook, role.key_at("rota")
    first, last = gaps[0], gaps[-1]
    begin, end = _begin(role, case), _end(role, case)
    if len(gaps) == 1 and first.start == found[0].start and begin is not None and begin >= first.end:
        return Problem(
            place,
            f"the rota of `{role.id}` begins on {said(begin, book, role.site)}: until then nobody is on duty",
            "write an earlier `from:`, or add a layer for the time before",
        )
    if len(gaps) == 1 and last.end == found[-1].end and end is not None and end <= last.start:
        soon = timedelta(minutes=book.policy.limits.review_soon.minutes)
        if end > found[0].start + soon:
            return None  # there is time to write the next turns
        return Problem(
            place,
            f"the rota of `{role.id}` is over on {said(end, book, role.site)}: from then on nobody is on duty",
            "add the next turns, or write a later `until:`",
        )
    return Problem(
        place,
        f"nobody is on duty for `{role.id}` {stretch(gaps, book, role.site)}",
        "add a layer for these hours; or, if nobody is needed then, `- {people: nobody}` as the last one",
    )


def _begin(role: Role, case: Case) -> datetime | None:
    """When the first layer or turn of all begins; none where one has no beginning."""
    starts = [each for layer in role.layers for each in (*(turn.start for turn in layer.turns), layer.start)]
    first = [each.begin for each in starts if each is not None]
    endless = any(layer.start is None and not layer.turns for layer in role.layers)
    return None if endless or not first else instant(min(first), _zone(role, case))


def _end(role: Role, case: Case) -> datetime | None:
    """When the last layer or turn of all is over; none where one has no end."""
    ends = [each for layer in role.layers for each in (*(turn.end for turn in layer.turns), layer.until)]
    last = [each.end for each in ends if each is not None]
    endless = any(layer.until is None and not layer.turns for layer in role.layers)
    return None if endless or not last else instant(max(last), _zone(role, case))


def _zone(role: Role, case: Case) -> ZoneInfo:
    return ZoneInfo(zone_at(role.site, case.handbook))
