"""Whoever is away during a turn has somebody who stands in.

Why: the page names a stand-in whom nobody has asked, and the caller loses minutes on a telephone that is on holiday.
Fix: name who stands in with `covered_by:` at the absence, or swap the turn in roster/swaps.yml.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from prontuario.checks.case import Case
from prontuario.checks.shared.rota_time import begin_of, coming, joined, said, zone_of
from prontuario.finding import Problem, Severity
from prontuario.model.people import Absence, Role
from prontuario.plan.away import away_at, site_of
from prontuario.plan.clock import instant, shown
from prontuario.plan.on_duty import Slot
from prontuario.plan.place import zone_at

SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds absences during the person's own turn for which nobody is named."""
    for absence in case.handbook.absences:
        if absence.start.begin.date() >= absence.end.end.date() and absence.start.begin >= absence.end.end:
            continue  # `dates-out-of-order` says so
        for role in case.handbook.roles.values():
            if absence.who in role.taking_turns or _swapped_in(absence.who, role, case):
                yield from _in_turn(absence, role, case)


def _swapped_in(name: str, role: Role, case: Case) -> bool:
    return any(each.who == name and each.role == role.id for each in case.handbook.swaps)


def _in_turn(absence: Absence, role: Role, case: Case) -> Iterator[Problem]:
    book = case.handbook
    there = ZoneInfo(zone_at(site_of(absence, book), book))
    begin = max(instant(absence.start.begin, there), begin_of(case.today, book))
    far = coming(role, case)[-1].end if coming(role, case) else begin
    end = far if absence.end.end >= shown(far, there) else instant(absence.end.end, there)
    for slot in joined(each for each in coming(role, case) if each.who == absence.who):
        start, stop = max(slot.start, begin), min(slot.end, end)
        if start < stop and not _covered(slot, shown(start, zone_of(book)), case):
            yield Problem(
                absence.at("who"),
                f"`{absence.who}` is on duty for `{role.id}` from {said(start, book, role.site)} "
                f"to {said(stop, book, role.site)},"
                " and away then: nobody is named to stand in",
                "add `covered_by:` here, or swap the turn in roster/swaps.yml",
            )
            return


def _covered(slot: Slot, local: datetime, case: Case) -> bool:
    away = away_at(local, case.handbook)
    return bool(away.covers.get(slot.who or "", "")) or (slot.second is not None and slot.second not in away)
