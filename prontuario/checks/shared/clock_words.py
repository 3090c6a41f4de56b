"""Hours of the week in findings: on the clock of the place that they belong to."""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce
from operator import or_

from prontuario.model.handbook import Handbook
from prontuario.model.threat import Threat
from prontuario.plan.place import zone_at, zone_of
from prontuario.rehearsal.clock_hours import hours_at
from prontuario.rehearsal.season import Season, seasons, seen_from
from prontuario.rehearsal.week import NEVER
from prontuario.rehearsal.week_words import week_words


def named(zone: str, handbook: Handbook) -> str:
    """The time zone behind an hour: ` (Europe/Rome)`; nothing where it is the handbook's."""
    return "" if zone == handbook.policy.time_zone else f" ({zone})"


def week_at(hours: int, zone: str, handbook: Handbook) -> str:
    """Hours of a week on the clock of a time zone, in words."""
    return week_words(hours) + named(zone, handbook)


def hours_of_threat(hours: int, threat: Threat, handbook: Handbook) -> str:
    """Hours of a week in which a threat begins, on its own clock, in words."""
    return week_at(hours, zone_of(threat, handbook), handbook)


def seasons_at(zone: str, others: Iterable[str], handbook: Handbook) -> tuple[Season, ...]:
    """The seasons of a year in some time zones, on the clock of another one."""
    return tuple(seen_from(zone, each, handbook) for each in seasons({zone, *others}, handbook))


def begins(threat: Threat, season: Season, handbook: Handbook) -> int:
    """The hours in which a threat can begin, at any of its sites."""
    sites = threat.sites or (None,)
    hours = (hours_at(threat.happens, site, handbook, season, in_part=True) for site in sites)
    return reduce(or_, hours, NEVER)


def zones_of_threat(threat: Threat, handbook: Handbook) -> frozenset[str]:
    """The time zones of the sites where a threat can happen; the handbook's, where it names none."""
    return frozenset(zone_at(site, handbook) for site in threat.sites or (None,))
