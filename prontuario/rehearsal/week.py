"""The hours of a week as one number: bit 0 is Monday 00:00, bit 167 Sunday 23:00.

Public holidays make three more weeks of it: 168 hours of days that are a holiday, 168 of days after one, and 168 of
holidays after a holiday. Where nothing names holidays, all four weeks are alike.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from prontuario.model.time import DAYS, HOLIDAY, Hours, Span

HOURS = 7 * 24
WEEKS = 4
ALWAYS = (1 << WEEKS * HOURS) - 1
NEVER = 0
DAY = 24 * 60
FULL_HOUR = (1 << 60) - 1
REPEATED = sum(1 << week * HOURS for week in range(WEEKS))
AROUND = 2  # how many days before and after a day are looked at: zones are up to 26 hours apart
SAID = (
    "",
    ", on a public holiday",
    ", on the day after a public holiday",
    ", on the second of two public holidays",
)


@cache
def hours_of(hours: Hours, later: int = 0) -> int:
    """The hours of the week that are covered from their first minute to their last, on a clock that shows so many
    minutes more.
    """
    return ALWAYS if hours.always else _mask(hours.spans, hours.names_holidays, later, FULL_HOUR)


@cache
def hours_begun_in(spans: tuple[Span, ...], own_holidays: bool, later: int) -> int:
    """The hours at whose first minute the spans are on, on a clock that shows so many minutes more."""
    return _mask(spans, own_holidays, later, 1)


@cache
def hours_needed(hours: Hours, later: int = 0) -> int:
    """The hours in which something may begin, or is asked for: whole ones; where none is whole, those with a part."""
    spans = tuple(_outward(span) for span in hours.spans)
    return hours_of(hours, later) or _mask(spans, hours.names_holidays, later, FULL_HOUR)


def _outward(span: Span) -> Span:
    """A span with the whole of its first and last hour."""
    length = (span.end - span.start - 1) % DAY + 1
    start, end = span.start // 60 * 60, -(-(span.start + length) // 60) * 60
    return Span(span.days, start, end if end - start < DAY else start + DAY)


def _mask(spans: tuple[Span, ...], own_holidays: bool, later: int, minutes: int) -> int:
    weeks = range(WEEKS if own_holidays else 1)
    found = sum(
        _day_mask(spans, week, weekday, later, minutes) << week * HOURS + weekday * 24
        for week in weeks
        for weekday in range(7)
    )
    return found if own_holidays else found * REPEATED


def _day_mask(spans: tuple[Span, ...], week: int, weekday: int, later: int, minutes: int) -> int:
    """The hours of one day of one of the four weeks."""
    on = 0
    for offset in range(-AROUND - 1, AROUND + 1):
        holiday = (offset == 0 and week & 1) or (offset == -1 and week & 2)
        kind = HOLIDAY if holiday else (weekday + offset) % 7
        for span in spans:
            if kind in span.days:
                length = (
                    span.end - span.start - 1
                ) % DAY + 1  # an end not after the start lies in the next day
                on |= ((1 << length) - 1) << ((offset + AROUND + 1) * DAY + span.start)
    first = (AROUND + 1) * DAY + later
    return sum(1 << hour for hour in range(24) if (on >> first + hour * 60) & minutes == minutes)


def in_week(hour: int, holiday: bool, after_holiday: bool) -> int:
    """The same hour of the week, on a public holiday or after one."""
    return hour % HOURS + (holiday + 2 * after_holiday) * HOURS


def each_hour(mask: int) -> Iterator[int]:
    """The hours of an ordinary week in a set, in order."""
    return (hour for hour in range(HOURS) if mask >> hour & 1)


def first_hour(mask: int) -> int:
    """The first hour of a set that is not empty; one of an ordinary week, where it has any."""
    return (mask & -mask).bit_length() - 1


def day_and_time(hour: int) -> tuple[str, str]:
    """The day (mon ... sun) and the time (`03:00`) of an hour of the week."""
    return DAYS[hour % HOURS // 24], f"{hour % 24:02d}:00"


def hour_words(hour: int) -> str:
    """An hour of the week in a finding: `Sat 03:00`."""
    day, time = day_and_time(hour)
    return f"{day.capitalize()} {time}{SAID[hour // HOURS]}"
