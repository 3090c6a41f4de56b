"""What a law wants, by when, counted from what: as pages and paper show it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from math import inf
from typing import Literal

from babel.dates import format_timedelta

from prontuario.model.clock import NOTIFIED, STARTS, Clock, Deadline
from prontuario.model.duration import Duration
from prontuario.model.period import Moves, Period
from prontuario.plan.deadlines import limits
from prontuario.views.context import Context

LENGTHS: Mapping[Literal["hour", "day", "week"], int] = {"hour": 60, "day": 24 * 60, "week": 7 * 24 * 60}
"""The units in which laws give time, in minutes."""


@dataclass(frozen=True)
class DeadlineView:
    """One notice that a law wants. `terms` are more sentences about its time: a second limit, our target, weekends."""

    send: str
    within: str
    starts_from: str
    terms: tuple[str, ...]


def deadline_view(clock: Clock, number: int, context: Context) -> DeadlineView:
    """One deadline, ready to print."""
    deadline = clock.deadlines[number]
    latest = deadline.at_latest
    moving = (each.moves for each in limits(clock, number) if each.moves.to_working_day)
    terms = (
        _latest(latest.within, start_words(latest.starts_from, clock, context), context) if latest else "",
        _target(deadline.target, context),
        _moved(next(moving, Moves()), context),
    )
    return DeadlineView(
        send=context.say(deadline.send),
        within=period_words(deadline.within, context),
        starts_from=start_words(deadline.starts_from, clock, context),
        terms=tuple(filter(None, terms)),
    )


def period_words(period: Period, context: Context) -> str:
    """How long a law gives, as people say it: `4 working days`."""
    if period.undue_delay:
        return context.labels("without_undue_delay")
    if period.duration is not None:
        return context.span(period.duration)
    return " ".join(context.labels.counted(f"unit_{unit}", n) for n, unit in period.parts())


def period_wordings(period: Period, context: Context) -> tuple[str, ...]:
    """How long a law gives, as people may type it: `72 h`, `72h`, `72 hours`, `3 days`."""
    if period.duration is None:
        return (period_words(period, context),)
    minutes, locale = period.duration.minutes, context.labels.locale
    units = (unit for unit, length in LENGTHS.items() if minutes and minutes % length == 0)
    long = (
        format_timedelta(timedelta(minutes=minutes), granularity=unit, threshold=inf, locale=locale)
        for unit in units
    )
    return (period_words(period, context), str(period), *long)


def start_words(starts_from: str, clock: Clock, context: Context) -> str:
    """What a deadline counts from, in words; nothing for what the law does not know."""
    if starts_from in STARTS:
        return context.labels(f"from_{starts_from}")
    if starts_from in clock.events:
        return context.labels("from_event", what=context.say(clock.events[starts_from]))
    named = next((each for each in clock.deadlines if each.id == starts_from), None)
    return context.labels("from_sent", what=context.say(named.send)) if named else ""


def event_words(name: str, clock: Clock, context: Context) -> str:
    """What has happened, in words, where a deadline counts from it."""
    if name == NOTIFIED:
        return context.labels("notification_sent")
    return context.say(clock.events[name])


def sent_words(deadline: Deadline, context: Context) -> str:
    """That a notice was sent, in words, where another deadline counts from it."""
    return context.labels("notice_sent", what=context.say(deadline.send))


def _latest(within: Period, starts_from: str, context: Context) -> str:
    return context.labels("at_latest", span=period_words(within, context), start=starts_from)


def _target(target: Duration | None, context: Context) -> str:
    return context.labels("own_target", span=context.span(target)) if target else ""


def _moved(moves: Moves, context: Context) -> str:
    if not moves.to_working_day:
        return ""
    if moves.at is None:
        return context.labels("moves_next_working_day")
    return context.labels("moves_next_working_day_at", time=f"{moves.at // 60:02d}:{moves.at % 60:02d}")
