"""Somebody who owns a short notification deadline can be reached on Saturdays and on Sundays.

Why: 72 hours that begin on Friday evening are over on Monday evening.
Fix: give the owner's role a holder who answers for some hours on both days, or a rota.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.shared.cover import answering
from prontuario.checks.shared.deputies import without_deputy
from prontuario.finding import Problem, Severity
from prontuario.model.clock import Clock
from prontuario.model.duration import Duration
from prontuario.plan.access import works_here
from prontuario.plan.deadlines import limits, shortest
from prontuario.plan.holders import holders
from prontuario.plan.place import calendar_at
from prontuario.rehearsal.week import each_hour, hours_of

FORMERLY = ("clock-weekend",)
SEVERITY = Severity.WARNING
WEEKEND = {5: "Saturdays", 6: "Sundays"}


def run(case: Case) -> Iterator[Problem]:
    """Finds short clocks whose owner has the weekend off."""
    known = without_deputy(case)
    longest = case.handbook.policy.limits.weekend_deadline
    for clock in case.handbook.clocks.values():
        free = _free_days(clock, case)
        if free and clock.owner not in known and any(length <= longest for length in _lengths(clock, case)):
            yield Problem(
                clock.at("owner"),
                f"nobody who holds `{clock.owner}` can be reached on {' and '.join(free)}",
                "add a holder, or hours to somebody's `reachable:` in roster/people.yml",
            )


def _lengths(clock: Clock, case: Case) -> Iterator[Duration]:
    """The least time that each deadline gives."""
    calendar = calendar_at(clock.site, case.handbook)
    counted = (limit for number in range(len(clock.deadlines)) for limit in limits(clock, number))
    return (shortest(limit, calendar) for limit in counted)


def _free_days(clock: Clock, case: Case) -> list[str]:
    """The days of the weekend on which no holder of the owner's role answers, for all that is known."""
    role = case.handbook.roles.get(clock.owner or "")
    if role is None:
        return []
    there = answering(role, case.handbook)
    if not there:
        return []
    people = holders(role.id, case.handbook)
    if people:
        there = [pair for pair, person in zip(there, people, strict=True) if works_here(person, case.today)]
    days = {hour // 24 for hours, _ in there for hour in each_hour(hours_of(hours))}
    return [name for day, name in WEEKEND.items() if day not in days]
