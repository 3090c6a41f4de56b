"""What the two checks on cover share: in which hours of the week nobody who holds a role is reachable."""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce
from operator import or_

from prontuario.checks.case import Case
from prontuario.finding import Problem
from prontuario.model.handbook import Handbook
from prontuario.model.people import Role
from prontuario.model.time import Hours
from prontuario.plan.holders import holder_names
from prontuario.plan.priority import is_top
from prontuario.plan.roles import ladder_roles
from prontuario.rehearsal.week import NEVER, each_hour, first_hour, hour_words, hours_needed, hours_of

OWN = (False, True)


def gaps(case: Case, urgent: bool) -> Iterator[Problem]:
    """The roles that nobody holds at some hour: those of the most urgent threats, or all the others."""
    most_urgent = _most_urgent(case)
    for role in case.handbook.roles.values() if case.handbook.policy_known else ():
        empty = _empty_hours(role, case.handbook)
        if empty and (role.id in most_urgent) is urgent:
            count, first = len(list(each_hour(empty))), hour_words(first_hour(empty))
            often = f"in {count} of the 168 hours of the week" if count else "on public holidays"
            yield Problem(
                role.key_at("holders" if role.holders else "rota"),
                f"{often} nobody who holds `{role.id}` is reachable, first {first}",
                "add a holder for these hours, widen their `reachable:`, or let people take turns in a `rota:`",
            )


def _most_urgent(case: Case) -> frozenset[str]:
    """The roles that own a threat of the top priority, or stand on its ladder."""
    top = [threat for threat in case.threats() if is_top(threat, case.handbook.policy)]
    return frozenset(name for each in top for name in (each.owner or "", *ladder_roles(each, case.handbook)))


def _empty_hours(role: Role, handbook: Handbook) -> int:
    """The hours in which the role is needed, and nobody answers. None are known where a holder is not."""
    names = holder_names(role)
    if not names or not all(name in handbook.people for name in names):
        return NEVER
    hours = [handbook.people[name].reachable for name in names]
    if any(each.always for each in hours):
        return NEVER
    return hours_needed(role.needed) & ~_together(hours)


def _together(hours: list[Hours]) -> int:
    """The hours in which somebody of several answers; two half hours make a whole where all know the same holidays."""
    alike = [
        Hours(tuple(span for each in hours if each.names_holidays is own for span in each.spans))
        for own in OWN
    ]
    return reduce(or_, (hours_of(each) for each in alike if each.spans), NEVER)
