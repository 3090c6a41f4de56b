"""Whose turn it is where people are on duty in turn, and who stands in while that person is away."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from itertools import islice, pairwise
from zoneinfo import ZoneInfo

from prontuario.model.handbook import Handbook
from prontuario.model.kinds import NOBODY
from prontuario.model.people import Role, Swap
from prontuario.model.rota import Rota
from prontuario.plan.away import Away, away_at, span_of
from prontuario.plan.clock import MINUTE, instant, shown
from prontuario.plan.day_kinds import DAY, holidays_of
from prontuario.plan.holders import holder_names
from prontuario.plan.place import zone_at
from prontuario.plan.shifts import Shift, own_holidays, shifts

MOST, MANY = 1_000, 5_000
AHEAD = timedelta(weeks=26)
AT_ONCE = 28 * DAY
"""How long a time is looked at in one go: turns may be as short as a minute."""


@dataclass(frozen=True)
class Slot:
    """A stretch of time (UTC) in which one turn of one layer counts; no layer where nobody was planned.

    `who` and `second` are those of the rota, after swaps: `nobody` for a turn that nobody has. `instead_of` is whose
    turn `who` has taken over, `second_instead_of` whose `second` has.
    """

    start: datetime
    end: datetime
    layer: int | None = None
    who: str | None = None
    second: str | None = None
    swaps: tuple[Swap, ...] = ()
    instead_of: str | None = None
    second_instead_of: str | None = None


@dataclass(frozen=True)
class OnDuty:
    """Who is on duty (none: nobody), and whose turn it is, where that person is away.

    `named`: whether it was said before who stands in. `swapped_with`: whose turn a swap gave to somebody else;
    `second_swapped_with`: the same of the second.
    """

    person: str | None
    stands_in_for: str | None = None
    second: str | None = None
    named: bool = False
    swapped_with: str | None = None
    second_swapped_with: str | None = None


@dataclass(frozen=True)
class Turn:
    """From when (UTC) somebody is on duty."""

    start: datetime
    on_duty: OnDuty


@dataclass(frozen=True)
class Turns:
    """The turns of a role from one moment (UTC) until another; the last one goes on until then."""

    turns: tuple[Turn, ...]
    until: datetime


def on_duty(role: Role, handbook: Handbook, local: datetime) -> OnDuty:
    """Who is on duty at an hour of the handbook's time zone: whose turn it is, or who stands in."""
    zone = ZoneInfo(handbook.policy.time_zone)
    begin = instant(local, zone)
    return _person(next(slots(role, handbook, begin, begin + MINUTE)), role, away_at(local, handbook))


def turns(role: Role, handbook: Handbook, begin: datetime, length: timedelta) -> Turns:
    """The turns of a role from `begin` (UTC) on; fewer than asked for where there would be too many."""
    zone, found = ZoneInfo(handbook.policy.time_zone), list[Turn]()
    for slot in _cut_by_absences(slots(role, handbook, begin, begin + length), role, handbook):
        now = _person(slot, role, away_at(shown(slot.start, zone), handbook))
        if not found or now != found[-1].on_duty:
            if len(found) == MOST:
                return Turns(tuple(found), slot.start)
            found.append(Turn(slot.start, now))
    return Turns(tuple(found), begin + length)


def turns_ahead(handbook: Handbook, today: date) -> dict[str, tuple[Slot, ...]]:
    """Whose turn it is in each role with a rota, from a day on, half a year ahead; less, where turns are very short."""
    begin = instant(datetime.combine(today, time()), ZoneInfo(handbook.policy.time_zone))
    return {
        name: tuple(islice(slots(role, handbook, begin, begin + AHEAD), MANY))
        for name, role in handbook.roles.items()
        if role.layers
    }


def slots(role: Role, handbook: Handbook, begin: datetime, end: datetime) -> Iterator[Slot]:
    """Whose turn it is in a time (UTC), one stretch after the other, without a gap; absences do not count."""
    while begin < end:
        until = min(begin + AT_ONCE, end)
        yield from _slots(role, handbook, begin, until)
        begin = until


def _slots(role: Role, handbook: Handbook, begin: datetime, end: datetime) -> Iterator[Slot]:
    """The stretches of a short time: cut wherever a turn of any layer, or a swap, begins or ends."""
    layers = [_in_utc(layer, role, handbook, begin, end) for layer in role.layers]
    swaps = _swaps_in_utc(role, handbook)
    edges = {begin, end, *(edge for layer in layers for each in layer for edge in (each.start, each.end))}
    edges |= {edge for start, stop, _ in swaps for edge in (start, stop) if begin < edge < end}
    places, ordered = [0] * len(layers), sorted(edges)
    for start, stop in pairwise(ordered):
        slot = Slot(start, stop)
        for index, layer in enumerate(layers):
            while places[index] < len(layer) and layer[places[index]].end <= start:
                places[index] += 1
            if slot.layer is None and places[index] < len(layer) and layer[places[index]].start <= start:
                turn = layer[places[index]]
                slot = Slot(start, stop, index, turn.who, turn.second)
        yield _swapped(slot, [swap for first, last, swap in swaps if first <= start < last])


def _in_utc(layer: Rota, role: Role, handbook: Handbook, begin: datetime, end: datetime) -> list[Shift]:
    """The turns of a layer, each from instant to instant, cut to a time."""
    zone = ZoneInfo(layer.time_zone or zone_at(role.site, handbook))
    local = (shown(begin, zone) - DAY, shown(end, zone) + DAY)
    found = shifts(layer, *local, own_holidays(role), holidays_of(handbook, role.site))
    timed = (
        (max(instant(each.start, zone), begin), min(instant(each.end, zone), end), each) for each in found
    )
    return [replace(each, start=start, end=stop) for start, stop, each in timed if start < stop]


def _swaps_in_utc(role: Role, handbook: Handbook) -> list[tuple[datetime, datetime, Swap]]:
    zone = ZoneInfo(zone_at(role.site, handbook))
    mine = [each for each in handbook.swaps if each.role == role.id and each.start.begin < each.end.end]
    return [(instant(each.start.begin, zone), instant(each.end.end, zone), each) for each in mine]


def _swapped(slot: Slot, swaps: list[Swap]) -> Slot:
    """The stretch after the first swap that fits whose turn it is, and the first that fits the second.

    A swap fills no time in which no turn was planned.
    """
    if slot.layer is None:
        return slot
    first = next((each for each in swaps if each.instead_of in (None, slot.who)), None)
    second = next((each for each in swaps if slot.second and each.instead_of == slot.second), None)
    who, beside = first.who if first else slot.who, second.who if second else slot.second
    return replace(
        slot,
        who=who,
        second=beside if beside != who else None,
        swaps=tuple(each for each in (first, second) if each),
        instead_of=_planned(first, slot.who),
        second_instead_of=_planned(second, slot.second) if beside != who else None,
    )


def _planned(swap: Swap | None, planned: str | None) -> str | None:
    """Whose turn a swap gave to somebody else."""
    return planned if swap and planned not in (swap.who, NOBODY) else None


def _cut_by_absences(found: Iterator[Slot], role: Role, handbook: Handbook) -> Iterator[Slot]:
    """The stretches, cut where somebody goes away or comes back."""
    edges = sorted(set(_absence_edges(handbook))) if role.layers else []
    for slot in found:
        inside = [edge for edge in edges if slot.start < edge < slot.end]
        for start, end in zip((slot.start, *inside), (*inside, slot.end), strict=True):
            yield replace(slot, start=start, end=end)


def _absence_edges(handbook: Handbook) -> Iterator[datetime]:
    for each in handbook.absences:
        if each.start.begin < each.end.end:
            yield from span_of(each, handbook)


def _person(slot: Slot, role: Role, away: Away) -> OnDuty:
    """Who is on duty in a stretch; for somebody away, who was named, the second, or the first other holder there."""
    who, second, swapped = slot.who, slot.second, slot.second_instead_of
    if second in away:
        second, swapped = away.covers[second or ""] or None, None
    if who is None or who == NOBODY:
        return OnDuty(None, second=second, second_swapped_with=swapped)
    if who not in away:
        found = OnDuty(who, swapped_with=slot.instead_of)
    else:
        named = away.covers[who] or second
        person = named or next((name for name in holder_names(role) if name not in away), None)
        found = OnDuty(person, who, named=bool(named))
    return found if second == found.person else replace(found, second=second, second_swapped_with=swapped)
