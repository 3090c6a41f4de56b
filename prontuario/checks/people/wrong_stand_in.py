"""Whoever stands in for somebody is there, and may hold the role.

Why: a stand-in who is on holiday too, or who was never trained for it, is found out at the worst moment.
Fix: name somebody else under `covered_by:`, or train the person and write it under `trained:`.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.model.people import Absence, Person, Role
from prontuario.plan.access import works_here
from prontuario.plan.competence import is_same
from prontuario.plan.holders import roles_of

SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds stand-ins who cannot stand in."""
    away: dict[str, list[Absence]] = {}
    for absence in case.handbook.absences:
        away.setdefault(absence.who, []).append(absence)
    for absence in case.handbook.absences:
        cover = case.handbook.people.get(absence.covered_by or "")
        if cover is None or absence.end.end.date() < case.today:
            continue
        if why := _unfit(absence, cover, away.get(cover.id, []), case):
            yield Problem(absence.at("covered_by"), why, "name somebody else")
    for swap in case.handbook.swaps:
        role, other = case.handbook.roles.get(swap.role), case.handbook.people.get(swap.who)
        if role and other and swap.end.end.date() >= case.today and (missing := _missing(role, other)):
            why = f"`{other.id}` may not take over a turn of `{role.id}` without the training «{missing}»"
            yield Problem(swap.at("who"), why, "name somebody else")


def _unfit(absence: Absence, cover: Person, own: list[Absence], case: Case) -> str:
    if cover.id == absence.who:
        return f"`{cover.id}` cannot stand in for the same person"
    both = next(
        (each for each in own if each.start.begin < absence.end.end and absence.start.begin < each.end.end),
        None,
    )
    if both:
        return f"`{cover.id}` is away too, from {both.start} to {both.end}"
    if not works_here(cover, absence.end.day):
        return f"`{cover.id}` leaves on {cover.leaves}, before the absence is over"
    person = case.handbook.people.get(absence.who)
    for role in roles_of(person, case.handbook) if person else ():
        if missing := _missing(role, cover):
            return f"`{cover.id}` may not hold `{role.id}` without the training «{missing}»"
    return ""


def _missing(role: Role, cover: Person) -> str:
    """What somebody would have to learn to hold a role; holders of it are another check's."""
    if cover.id in role.everybody:
        return ""
    had = [each.course for each in cover.trained]
    return next(
        (
            str(next(iter(each.by_language.values())))
            for each in role.competence
            if not any(is_same(each, course) for course in had)
        ),
        "",
    )
