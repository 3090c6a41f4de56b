"""The clocks of other places through a year: by how many minutes each is ahead of the handbook's.

Clocks are put forward and back on different days, so a year has several seasons. In each, all clocks go together.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from prontuario.model.handbook import Handbook
from prontuario.model.people import Role
from prontuario.plan.holders import holders
from prontuario.plan.place import zone_at

YEAR, EARLIEST, LATEST = 366, 2026, 9000
Season = frozenset[tuple[str, int]]
ALIKE: Season = frozenset()


def seasons(zones: Iterable[str], handbook: Handbook) -> tuple[Season, ...]:
    """The seasons of a year in some time zones; one, where all of them have the handbook's clock."""
    others = frozenset(zones) - {handbook.policy.time_zone}
    return _seasons(others, handbook.policy.time_zone, handbook.derived(_year)) if others else (ALIKE,)


def ahead(zone: str, season: Season) -> int:
    """How many minutes a clock is ahead of the handbook's."""
    return dict(season).get(zone, 0)


def seen_from(zone: str, season: Season, handbook: Handbook) -> Season:
    """A season on the clock of a time zone: by how many minutes all others are ahead of that one. The season says how
    far that one is ahead of the handbook's.
    """
    later = ahead(zone, season)
    clocks = {handbook.policy.time_zone: 0, **dict(season)}
    return frozenset((each, minutes - later) for each, minutes in clocks.items()) if later else season


def within(season: Season, zones: frozenset[str]) -> Season:
    """What a season says of some time zones."""
    return frozenset(each for each in season if each[0] in zones) if season else season


def zones_of(role: Role, handbook: Handbook) -> frozenset[str]:
    """The time zones in which a role is held: its own, that of its rota, those of its people."""
    return handbook.derived(_by_role)[role.id]


def rota_zones(role: Role, handbook: Handbook) -> tuple[str, ...]:
    """The time zone of each layer of a rota."""
    return tuple(layer.time_zone or zone_at(role.site, handbook) for layer in role.layers)


def _by_role(handbook: Handbook) -> dict[str, frozenset[str]]:
    return {name: frozenset(_zones(role, handbook)) for name, role in handbook.roles.items()}


def _zones(role: Role, handbook: Handbook) -> Iterator[str]:
    yield zone_at(role.site, handbook)
    yield from rota_zones(role, handbook)
    yield from (zone_at(person.site, handbook) for person in holders(role.id, handbook))
    if supplier := handbook.suppliers.get(role.supplier or ""):
        yield zone_at(supplier.site, handbook)


def _year(handbook: Handbook) -> int:
    """The year whose rules for summer time count: that of the newest rota."""
    layers = (layer for role in handbook.roles.values() for layer in role.layers)
    newest = max((layer.start.day.year for layer in layers if layer.start), default=EARLIEST)
    return min(max(newest, EARLIEST), LATEST)


@cache
def _seasons(zones: frozenset[str], own: str, year: int) -> tuple[Season, ...]:
    noons = (datetime(year, 1, 1, 12, tzinfo=UTC) + timedelta(days=n) for n in range(YEAR))
    return tuple(
        dict.fromkeys(frozenset((zone, _ahead(zone, own, noon)) for zone in sorted(zones)) for noon in noons)
    )


def _ahead(zone: str, own: str, moment: datetime) -> int:
    here, there = (moment.astimezone(ZoneInfo(each)).utcoffset() or timedelta() for each in (own, zone))
    return int((there - here).total_seconds()) // 60
