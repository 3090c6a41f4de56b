"""On each day of a planned absence somebody is left for each role of the person.

Why: holidays are the time when owner and deputy are both away.
Fix: move one of the absences, name who stands in with `covered_by:`, or add a deputy to `holders:` in roster/roles.yml.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time

from prontuario.checks.case import Case
from prontuario.checks.shared.clock_words import named
from prontuario.checks.shared.deputies import without_deputy
from prontuario.finding import Problem, Severity
from prontuario.model.handbook import Handbook
from prontuario.model.people import Absence, Role
from prontuario.model.time import DayOrHour
from prontuario.plan.away import begins, is_away, site_of
from prontuario.plan.holders import holder_names, roles_of
from prontuario.plan.place import local_at, zone_at

FORMERLY = ("absence-covered",)
SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds absences that leave nobody. Of absences that do so together, the last one in the file is named."""
    absences, known = case.handbook.absences, without_deputy(case)
    for index, absence in enumerate(absences):
        person = case.handbook.people.get(absence.who)
        for role in roles_of(person, case.handbook) if person else ():
            moments = _turning_points(absence, absences[:index], case)
            empty = [each for each in moments if _all_away(role, each, absences[: index + 1], case)]
            if empty and role.id not in known:
                since = _said(min(empty), absence, case.handbook)
                yield Problem(
                    absence.at(),
                    f"from {since} on nobody is left who holds the role `{role.id}`",
                    f"move the absence, add `covered_by:`, or a deputy to `holders:` of {role.id}"
                    f" ({role.key_at('holders')})",
                )


def _turning_points(absence: Absence, before: tuple[Absence, ...], case: Case) -> Iterator[datetime]:
    """The moments of an absence, from today on, at which somebody may be the last one to go."""
    first = datetime.combine(case.today, time())
    for moment in sorted({first, *(begins(each, case.handbook) for each in (absence, *before))}):
        if moment >= first and is_away(absence, moment, case.handbook):
            yield moment


def _all_away(role: Role, moment: datetime, absences: tuple[Absence, ...], case: Case) -> bool:
    """Whether no holder is left, and nobody who stands in for one."""
    now = [each for each in absences if is_away(each, moment, case.handbook)]
    away, holders = {each.who for each in now}, set(holder_names(role))
    covers = {each.covered_by for each in now if each.who in holders and each.covered_by} - away
    return away >= holders and not covers


def _said(moment: datetime, absence: Absence, handbook: Handbook) -> str:
    """A moment of the handbook's clock on that by which an absence is written."""
    site = site_of(absence, handbook)
    local = local_at(moment, site, handbook)
    minute = local.hour * 60 + local.minute
    return f"{DayOrHour(local.date(), minute or None)}{named(zone_at(site, handbook), handbook)}"
