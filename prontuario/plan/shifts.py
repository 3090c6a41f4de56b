"""The turns of one layer of a rota, on the clock of its own time zone: who has it from when until when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from prontuario.model.people import Role
from prontuario.model.rota import Rota
from prontuario.model.time import HOLIDAY, Days
from prontuario.plan.day_kinds import DAY, IsHoliday, kind_of

MINUTES, WEEK = 24 * 60, 7 * 24 * 60
OLDEST = date(1970, 1, 1)  # public holidays of long ago move no turn of today
EVERY_DAY = Days(tuple(range(8)))


@dataclass(frozen=True)
class Shift:
    """From a moment until another somebody is on duty (`nobody` for a turn that nobody has), and who is second."""

    start: datetime
    end: datetime
    who: str
    second: str | None = None


def own_holidays(role: Role) -> bool:
    """Whether public holidays are days of their own in a role's rota: where any of its layers names them."""
    return any(layer.on is not None and HOLIDAY in layer.on.kinds for layer in role.layers)


def shifts(
    layer: Rota, begin: datetime, end: datetime, holidays: bool, is_holiday: IsHoliday
) -> Iterator[Shift]:
    """The turns of a layer that touch the time from `begin` to `end`, in order; none is longer than that time.

    `holidays`: whether public holidays are days of their own.
    """
    since = max(begin, layer.start.begin) if layer.start else begin
    until = min(end, layer.until.end) if layer.until else end
    if layer.turns:
        found = (Shift(each.start.begin, each.end.end, each.who) for each in layer.turns)
        yield from _within(sorted(found, key=lambda shift: shift.start), since, until)
    elif layer.people and (layer.every is None or layer.every.minutes):
        kept = (
            _days(layer, since, until, holidays, is_holiday)
            if _by_day(layer)
            else _whole(layer, since, until)
        )
        yield from _within(kept, since, until)


def _within(found: Iterator[Shift] | list[Shift], begin: datetime, end: datetime) -> Iterator[Shift]:
    for each in found:
        start, stop = max(each.start, begin), min(each.end, end)
        if start < stop:
            yield Shift(start, stop, each.who, each.second)


def _by_day(layer: Rota) -> bool:
    return layer.on is not None or layer.hours is not None


def _whole(layer: Rota, begin: datetime, end: datetime) -> Iterator[Shift]:
    """One turn after the other, without a pause."""
    if layer.every is None or layer.start is None:
        yield _shift(layer, begin, end, 0)
        return
    every, first = timedelta(minutes=layer.every.minutes), layer.start.begin
    index = (begin - first) // every
    while (start := first + index * every) < end:
        yield _shift(layer, start, _plus(start, every), index)
        index += 1


def _days(
    layer: Rota, begin: datetime, end: datetime, holidays: bool, is_holiday: IsHoliday
) -> Iterator[Shift]:
    """The hours of each day that is of the layer's kinds."""
    kinds, counted = frozenset((layer.on or EVERY_DAY).kinds), None
    day = max(begin.date(), date.min + DAY) - DAY
    while day <= end.date() and day < date.max - DAY:
        if kind_of(day, holidays, is_holiday) in kinds:
            if counted is None:
                counted = _turns_before(layer, day, kinds, holidays, is_holiday)
            for start, stop in spans_of(layer):
                yield from _in_day(layer, _at(day, start), _at(day, stop), day, counted)
            counted += 1
        day += DAY


def spans_of(layer: Rota) -> tuple[tuple[int, int], ...]:
    """The hours of a day of the layer, in minutes; an end after midnight counts on."""
    handover = layer.start.minute or 0 if layer.start else 0
    spans = layer.hours.spans if layer.hours else ((handover, handover),)
    return tuple((start, end if end > start else end + MINUTES) for start, end in spans)


def counts_days(layer: Rota) -> bool:
    """Whether its turns count the days on which they begin: whole days, and no whole weeks."""
    return layer.every is not None and layer.every.minutes % MINUTES == 0 and not counts_weeks(layer)


def counts_weeks(layer: Rota) -> bool:
    """Whether its turns count the weeks of the calendar."""
    return layer.every is not None and layer.every.minutes % WEEK == 0


def hand_overs(layer: Rota) -> tuple[tuple[int | None, int], ...]:
    """When the turns of a layer change, as weekdays from 0 (Monday; none: any day) and minutes of the day.

    Nothing where it is not always the same, or the hours of the layer say it.
    """
    if layer.every is None or layer.start is None or len(layer.people) < 2:
        return ()
    first = layer.start.minute or 0
    if counts_weeks(layer):
        return ((_change_day(layer, layer.start.day.weekday()), spans_of(layer)[0][0]),)
    if counts_days(layer):
        return () if layer.hours else ((None, first),)
    if _by_day(layer) or MINUTES % layer.every.minutes:
        return ()
    return tuple(
        (None, minute) for minute in sorted(range(first % layer.every.minutes, MINUTES, layer.every.minutes))
    )


def _change_day(layer: Rota, first: int) -> int:
    """The first day of the layer's kinds from a weekday on: a turn of weeks begins there."""
    kinds = (layer.on or EVERY_DAY).kinds
    return next(((first + n) % 7 for n in range(7) if (first + n) % 7 in kinds), first)


def _in_day(layer: Rota, start: datetime, end: datetime, day: date, counted: int) -> Iterator[Shift]:
    """The turns in the hours of one day: one, unless a turn is no whole number of days."""
    if layer.every is None or layer.start is None:
        yield _shift(layer, start, end, 0)
    elif counts_weeks(layer):
        yield _shift(layer, start, end, (day - layer.start.day).days * MINUTES // layer.every.minutes)
    elif counts_days(layer):
        yield _shift(layer, start, end, counted * MINUTES // layer.every.minutes)
    else:
        yield from _within(_whole(layer, start, end), start, end)


def _turns_before(
    layer: Rota, day: date, kinds: frozenset[int], holidays: bool, is_holiday: IsHoliday
) -> int:
    """How many days of the layer there were from its first day until before a day; less than none before the first."""
    first = layer.start.day if layer.start else day
    if day < first:
        return -1
    weekdays = kinds - {HOLIDAY}
    weeks, rest = divmod((day - first).days, 7)
    count = weeks * len(weekdays) + sum((day - n * DAY).weekday() in weekdays for n in range(1, rest + 1))
    if not holidays:
        return count
    first = max(first, OLDEST)
    moved = (first + n * DAY for n in range((day - first).days) if is_holiday(first + n * DAY))
    return count + sum((HOLIDAY in kinds) - (each.weekday() in weekdays) for each in moved)


def _shift(layer: Rota, start: datetime, end: datetime, index: int) -> Shift:
    second = layer.second[index % len(layer.second)] if layer.second else None
    return Shift(start, end, layer.people[index % len(layer.people)], second)


def _at(day: date, minute: int) -> datetime:
    return datetime.combine(day, time()) + timedelta(minutes=minute)


def _plus(start: datetime, length: timedelta) -> datetime:
    return start + length if length < datetime.max - start else datetime.max
