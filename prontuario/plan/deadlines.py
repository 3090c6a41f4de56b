"""When a legal deadline ends: over weekends, holidays, the ends of months and changes to summer time.

Working days and calendar months count as in Regulation (EEC, Euratom) No 1182/71, article 3: the day of the event is
not counted, a period in months ends on the day of the same number or else on the last day of its month, and both end
with the last hour of their last day. Here that is 23:59, which everybody reads as that day.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import lru_cache

from prontuario.model.calendar import DAY, Calendar, is_working_day, next_working_day
from prontuario.model.clock import AWARE, CLASSIFIED, NOTIFIED, AtLatest, Clock, Deadline
from prontuario.model.duration import Duration
from prontuario.model.period import Moves, Period

LAST_MINUTE = 24 * 60 - 1
# Each day of four years, one of them a leap year: whatever a weekend or the end of a month does happens in them.
TRIED = tuple(date(2025, 1, 1) + n * DAY for n in range(4 * 365 + 1))


@dataclass(frozen=True)
class Limit:
    """One way in which a deadline is counted. `begins` is `aware`, `classified`, the key of an event, or that of the
    deadline whose notice was sent."""

    begins: str
    period: Period
    moves: Moves

    @property
    def counts_days(self) -> bool:
        """Whether it can only be counted with a calendar."""
        return bool(self.period.working_days or self.moves.to_working_day)


def deadline_key(clock: Clock, number: int) -> str:
    """The name under which a deadline is ticked off: made of its own name, or else of its place."""
    return f"clock/{clock.id}/{clock.deadlines[number].id or number + 1}"


def event_key(clock: Clock, name: str) -> str:
    """The name under which the live page keeps when an event happened."""
    return f"event/{clock.id}/{name}"


def begins(starts_from: str, clock: Clock, number: int) -> str | None:
    """The key of what a limit of the `number`-th deadline counts from; none for a name that nothing in the law has."""
    if starts_from in (AWARE, CLASSIFIED):
        return starts_from
    if starts_from == NOTIFIED:
        return deadline_key(clock, number - 1) if number else event_key(clock, NOTIFIED)
    if starts_from in clock.events:
        return event_key(clock, starts_from)
    named = {each.id: place for place, each in enumerate(clock.deadlines)}
    return deadline_key(clock, named[starts_from]) if starts_from in named else None


def limits(clock: Clock, number: int) -> tuple[Limit, ...]:
    """How a deadline is counted: in one way, or in two of which the earlier counts; in none without a number.

    Working days end on one, and a target of our own is no law: neither moves.
    """
    deadline = clock.deadlines[number]
    moves = deadline.moves if deadline.moves is not None else clock.moves
    both: tuple[Deadline | AtLatest, ...] = (
        (deadline, deadline.at_latest) if deadline.at_latest else (deadline,)
    )
    return tuple(
        Limit(start, period, Moves() if each.within.undue_delay or period.working_days else moves)
        for each in both
        if (period := _period(each)) and (start := begins(each.starts_from, clock, number))
    )


def _period(limit: Deadline | AtLatest) -> Period | None:
    """What it gives: where the law gives no number, our own target; none where there is not even one."""
    if not limit.within.undue_delay:
        return limit.within
    return Period(limit.target) if isinstance(limit, Deadline) and limit.target else None


def counts_days(clock: Clock) -> bool:
    """Whether any deadline of a law can only be counted with a calendar."""
    return any(each.counts_days for number in range(len(clock.deadlines)) for each in limits(clock, number))


def follows(clock: Clock, number: int) -> Iterator[int]:
    """The deadlines of the law whose notices have to be sent before a deadline can be counted."""
    keys = [deadline_key(clock, place) for place in range(len(clock.deadlines))]
    return (keys.index(each.begins) for each in limits(clock, number) if each.begins in keys)


def end_of(began: datetime, limit: Limit, calendar: Calendar, zone: tzinfo) -> datetime:
    """The last moment at which it is in time, of a limit that began at a moment (with a time zone); in UTC."""
    period, local = limit.period, began.astimezone(zone).date()
    if period.duration is not None:
        end = began.astimezone(UTC) + timedelta(minutes=period.duration.minutes)
    elif period.working_days:
        end = _at(next_working_day(local, calendar, period.working_days), LAST_MINUTE, zone)
    else:
        end = _at(months_later(local, period.months), LAST_MINUTE, zone)
    last = end.astimezone(zone).date()
    if limit.moves.to_working_day and not is_working_day(last, calendar):
        minute = LAST_MINUTE if limit.moves.at is None else limit.moves.at
        end = _at(next_working_day(last, calendar), minute, zone)
    return end


def months_later(day: date, months: int) -> date:
    """The day of the same number so many months later, or the last one of that month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    after = date(year + (month == 11), (month + 1) % 12 + 1, 1)
    return min(date(year, month + 1, 1) + (day.day - 1) * DAY, after - DAY)


def _at(day: date, minute: int, zone: tzinfo) -> datetime:
    """A clock time of a day. Of two (clocks go back) the earlier; of none (they go forward) the one after the gap."""
    return datetime.combine(day, time(*divmod(minute, 60)), zone).astimezone(UTC)


@lru_cache(maxsize=256)
def shortest(limit: Limit, calendar: Calendar) -> Duration:
    """The least time that a limit ever gives, on the worst day to begin: what a plan may count on."""
    if limit.period.duration is not None:
        return limit.period.duration
    starts = (datetime.combine(day, time(23, 59), UTC) for day in TRIED)
    least = min(end_of(start, limit, calendar, UTC) - start for start in starts)
    return Duration(int(least.total_seconds()) // 60)
