"""On each day of a planned absence somebody is left for each role of the person.

Why: holidays are the time when owner and deputy are both away.
Fix: move one of the absences, or add a deputy to the role's `holders:` in roster/roles.yml.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.model.people import Absence, Role
from prontuario.plan.holders import holder_names, roles_of

FORMERLY = ("absence-covered",)
SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds absences that leave nobody. Of absences that do so together, the last one in the file is named."""
    absences = case.handbook.absences
    for index, absence in enumerate(absences):
        person = case.handbook.people.get(absence.who)
        for role in roles_of(person, case.handbook) if person else ():
            days = _turning_points(absence, absences[:index], case.today)
            empty = [day for day in days if _all_away(role, day, absences[: index + 1])]
            if empty:
                yield Problem(
                    absence.at(),
                    f"from {min(empty)} on nobody is left who holds the role `{role.id}`",
                    f"move the absence, or add a deputy to `holders:` of {role.id} ({role.key_at('holders')})",
                )


def _turning_points(absence: Absence, before: tuple[Absence, ...], today: date) -> Iterator[date]:
    """The days of an absence, from today on, on which somebody may be the last one to go."""
    for day in (today, absence.start, *(each.start for each in before)):
        if day >= today and absence.start <= day <= absence.end:
            yield day


def _all_away(role: Role, day: date, absences: tuple[Absence, ...]) -> bool:
    away = {each.who for each in absences if each.start <= day <= each.end}
    return away.issuperset(holder_names(role))
