"""What the two checks on cover share: in which hours of the week nobody who holds a role is reachable."""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce
from operator import or_

from prontuario.checks.case import Case
from prontuario.checks.shared.clock_words import seasons_at, week_at
from prontuario.checks.shared.deputies import without_deputy
from prontuario.finding import Problem
from prontuario.model.handbook import Handbook
from prontuario.model.people import Role
from prontuario.model.time import Hours, Span
from prontuario.plan.holders import holder_names, holders
from prontuario.plan.place import zone_at
from prontuario.plan.priority import is_top
from prontuario.plan.roles import ladder_roles
from prontuario.rehearsal.clock_hours import hours_at
from prontuario.rehearsal.season import Season, ahead, zones_of
from prontuario.rehearsal.week import NEVER, hours_of


def gaps(case: Case, urgent: bool) -> Iterator[Problem]:
    """The roles that nobody holds at some hour: those of the most urgent threats, or all the others."""
    most_urgent, known = _most_urgent(case), without_deputy(case)
    for role in case.handbook.roles.values() if case.handbook.policy_known else ():
        empty = _empty_hours(role, case.handbook)
        if empty and (role.id in most_urgent) is urgent and role.id not in known:
            yield Problem(
                role.key_at(_key(role)),
                f"nobody of `{role.id}` answers {week_at(empty, zone_at(role.site, case.handbook), case.handbook)}",
                f"widen `reachable:` of the {_key(role)}, or say with `needed:` when the role is needed"
                if role.desk or role.supplier
                else "add a holder for these hours, widen their `reachable:`, or let people take turns in a `rota:`",
            )


def _key(role: Role) -> str:
    """The key that says who holds a role."""
    if role.desk:
        return "desk"
    return "supplier" if role.supplier else "holders" if role.holders else "rota"


def _most_urgent(case: Case) -> frozenset[str]:
    """The roles that own a threat of the top priority, or stand on its ladder."""
    top = [
        threat for threat in case.threats() if is_top(threat, case.handbook.policy) and not threat.is_draft
    ]
    return frozenset(name for each in top for name in (each.owner or "", *ladder_roles(each, case.handbook)))


def _empty_hours(role: Role, handbook: Handbook) -> int:
    """The hours, on the role's clock, in which it is needed and nobody answers; none where a holder is not known."""
    hours = answering(role, handbook)
    if not hours or any(each.always for each, _ in hours):
        return NEVER
    empty = (
        hours_at(role.needed, role.site, handbook, season, in_part=True) & ~together(hours, season)
        for season in seasons_at(zone_at(role.site, handbook), zones_of(role, handbook), handbook)
    )
    return reduce(or_, empty, NEVER)


def answering(role: Role, handbook: Handbook) -> list[tuple[Hours, str]]:
    """The hours of all who answer for a role, each with its time zone; nothing, where somebody is not known."""
    if role.desk:
        return [(role.reachable, zone_at(role.site, handbook))]
    if supplier := handbook.suppliers.get(role.supplier or ""):
        return [(supplier.reachable, zone_at(supplier.site, handbook))]
    people = holders(role.id, handbook)
    known = len(people) == len(holder_names(role))
    return [(each.reachable, zone_at(each.site, handbook)) for each in people] if known else []


def together(hours: list[tuple[Hours, str]], season: Season) -> int:
    """The hours in which somebody of several answers; two half hours make a whole where all know the same holidays,
    on the same clock.
    """
    alike: dict[tuple[bool, int], list[Span]] = {}
    for each, zone in hours:
        alike.setdefault((each.names_holidays, ahead(zone, season)), []).extend(each.spans)
    known = ((Hours(tuple(spans)), later) for (_, later), spans in alike.items() if spans)
    return reduce(or_, (hours_of(each, later) for each, later in known), NEVER)
