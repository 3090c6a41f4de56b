"""Who may be on duty in the hours of a week: nobody knows whose turn it will be, only whose it cannot be."""

from __future__ import annotations

from dataclasses import dataclass
from math import gcd

from prontuario.model.handbook import Handbook
from prontuario.model.kinds import NOBODY
from prontuario.model.people import Role
from prontuario.model.rota import Rota
from prontuario.model.time import HOLIDAY, Span
from prontuario.plan.shifts import EVERY_DAY, counts_days, counts_weeks, own_holidays, spans_of
from prontuario.rehearsal.season import Season, ahead, rota_zones, seasons, within
from prontuario.rehearsal.week import ALWAYS, DAY, HOURS, NEVER, REPEATED, hours_begun_in

WEEK = 7 * DAY


@dataclass(frozen=True)
class Duty:
    """Who is on duty in some hours, first and second; none where nobody is."""

    first: str | None
    second: str | None
    hours: int = ALWAYS


Week = tuple[Duty, ...]
"""Who is on duty at each hour: the hours of all of them make up the week, and none is in two."""


def weeks_of(role: Role, handbook: Handbook) -> tuple[Week, ...]:
    """The weeks that a role's rota can make: with each of its people on duty in each hour in which they may be."""
    by_season = handbook.derived(_all_weeks).get(role.id, {})
    return tuple(dict.fromkeys(week for weeks in by_season.values() for week in weeks))


def weeks_in(role: Role, handbook: Handbook, season: Season) -> tuple[Week, ...]:
    """The weeks that a role's rota can make in one season of the year."""
    by_season = handbook.derived(_all_weeks).get(role.id, {})
    mine = within(season, frozenset(rota_zones(role, handbook)))
    if mine in by_season or not role.taking_turns:
        return by_season.get(mine, ())
    return _weeks(role, mine, handbook)  # on the clock of another place


def _all_weeks(handbook: Handbook) -> dict[str, dict[Season, tuple[Week, ...]]]:
    return {
        name: {each: _weeks(role, each, handbook) for each in seasons(rota_zones(role, handbook), handbook)}
        for name, role in handbook.roles.items()
        if role.taking_turns
    }


def _weeks(role: Role, season: Season, handbook: Handbook) -> tuple[Week, ...]:
    count = max(len(_people(layer)) for layer in role.layers)
    later = tuple(ahead(zone, season) for zone in rota_zones(role, handbook))
    return tuple(dict.fromkeys(_week(role, later, choice) for choice in range(count)))


def _week(role: Role, laters: tuple[int, ...], choice: int) -> Week:
    """A week in which each layer has one of its people on duty, wherever that person may be; others elsewhere."""
    left, found = ALWAYS, list[Duty]()
    for layer, later in zip(role.layers, laters, strict=True):
        hours = hours_of_layer(layer, own_holidays(role), later) & left
        left &= ~hours
        people = _people(layer)
        for index in (*range(choice, choice + len(people)),):
            name = people[index % len(people)]
            mine = hours & _possible(layer, index % len(people), own_holidays(role), later)
            hours &= ~mine
            if mine:
                second = layer.second[index % len(people) % len(layer.second)] if layer.second else None
                found.append(Duty(None if name == NOBODY else name, second, mine))
        left |= hours
    return (*found, Duty(None, None, left)) if left else tuple(found)


def _people(layer: Rota) -> tuple[str, ...]:
    """Who takes turns in a layer; of turns with dates, everybody once."""
    return layer.people or tuple(dict.fromkeys(each.who for each in layer.turns))


def _by_day(layer: Rota) -> bool:
    return not layer.turns and (layer.on is not None or layer.hours is not None)


def hours_of_layer(layer: Rota, holidays: bool, later: int) -> int:
    """The hours at which a layer is on, on a clock that shows so many minutes more."""
    if layer.every is not None and not layer.every.minutes:
        return NEVER
    return _begun(layer, (layer.on or EVERY_DAY).kinds, holidays, later) if _by_day(layer) else ALWAYS


def _begun(layer: Rota, kinds: tuple[int, ...], holidays: bool, later: int) -> int:
    """The hours that belong to turns which begin on days of some kinds."""
    return hours_begun_in(tuple(Span(kinds, *each) for each in spans_of(layer)), holidays, later)


def _possible(layer: Rota, index: int, holidays: bool, later: int) -> int:
    """The hours of the week in which the turn may be that of one of a layer's people."""
    if layer.every is None or layer.start is None or len(layer.people) < 2:
        return ALWAYS
    if not _by_day(layer):
        return _hours_in_cycle(layer, index, later)
    if counts_weeks(layer) or holidays:
        return ALWAYS
    return _days_in_cycle(layer, index, later) if counts_days(layer) else _hours_in_cycle(layer, index, later)


def _hours_in_cycle(layer: Rota, index: int, later: int) -> int:
    """Turns follow each other at all hours: which ones meet an hour of the week depends on what both have in common."""
    assert layer.every is not None
    assert layer.start is not None
    every, start = layer.every.minutes, layer.start.begin
    common = gcd(WEEK, every * len(layer.people))
    first = start.weekday() * DAY + start.hour * 60 + start.minute
    mask = sum(
        1 << hour for hour in range(HOURS) if (hour * 60 + later - first - index * every) % common < every
    )
    return mask * REPEATED


def _days_in_cycle(layer: Rota, index: int, later: int) -> int:
    """Turns count the days of the layer, of which each week has as many."""
    assert layer.every is not None
    assert layer.start is not None
    days = layer.every.minutes // DAY
    kinds = set((layer.on or EVERY_DAY).kinds) - {HOLIDAY}
    first = layer.start.day.weekday()
    in_order = [day for day in ((first + n) % 7 for n in range(7)) if day in kinds]
    common = gcd(len(in_order), days * len(layer.people))
    mine = tuple(day for place, day in enumerate(in_order) if (place - index * days) % common < days)
    return _begun(layer, mine, False, later)
