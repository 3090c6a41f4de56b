"""The hours of a week as one number: bit 0 is Monday 00:00, bit 167 Sunday 23:00."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from prontuario.model.time import DAYS, Hours

HOURS = 7 * 24
ALWAYS = (1 << HOURS) - 1
NEVER = 0
DAY = 24 * 60
WEEK = 7 * DAY
FULL_HOUR = (1 << 60) - 1


@cache
def hours_of(hours: Hours) -> int:
    """The hours of the week that are covered from their first minute to their last."""
    if hours.always:
        return ALWAYS
    minutes = 0
    for span in hours.spans:
        length = (span.end - span.start - 1) % DAY + 1  # an end not after the start lies in the next day
        for day in span.days:
            minutes |= ((1 << length) - 1) << (day * DAY + span.start)
    minutes |= minutes >> WEEK  # the night after Sunday is Monday
    return sum(1 << hour for hour in range(HOURS) if (minutes >> hour * 60) & FULL_HOUR == FULL_HOUR)


def each_hour(mask: int) -> Iterator[int]:
    """The hours in a set, in order."""
    return (hour for hour in range(HOURS) if mask >> hour & 1)


def first_hour(mask: int) -> int:
    """The first hour of a set that is not empty."""
    return (mask & -mask).bit_length() - 1


def day_and_time(hour: int) -> tuple[str, str]:
    """The day (mon ... sun) and the time (`03:00`) of an hour of the week."""
    return DAYS[hour // 24], f"{hour % 24:02d}:00"


def hour_words(hour: int) -> str:
    """An hour of the week in a finding: `Sat 03:00`."""
    day, time = day_and_time(hour)
    return f"{day.capitalize()} {time}"
