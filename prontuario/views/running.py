"""The notification deadlines of a threat: what is due by when, counted from what, and what sends it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from prontuario.model.clock import AWARE, CLASSIFIED, NOTIFIED, Clock
from prontuario.model.threat import Followup, Threat
from prontuario.plan.deadlines import (
    LAST_MINUTE,
    Limit,
    counts_days,
    deadline_key,
    event_key,
    follows,
    limits,
)
from prontuario.plan.notices import Sending, sendings, sent_for
from prontuario.plan.place import zone_of
from prontuario.plan.steps import TimedStep
from prontuario.views import paths
from prontuario.views.calendar import CountedAt, calendar_view, counted_at
from prontuario.views.communications import talk_view
from prontuario.views.context import Context
from prontuario.views.deadlines import deadline_view, event_words, sent_words
from prontuario.views.phones import PhoneView, phone_views
from prontuario.views.steps import ConditionView, condition_views, seconds


@dataclass(frozen=True)
class RunningDeadline:
    """One deadline. `limits` says to scripts how it is counted (JSON, see `Limit` in types.d.ts)."""

    key: str
    send: str
    within: str
    starts_from: str
    terms: tuple[str, ...]
    limits: str
    sent_by: str
    """The key of what sends it; empty where nothing does."""
    step: str
    conditions: tuple[ConditionView, ...]


@dataclass(frozen=True)
class StartView:
    """A moment that deadlines count from, and that the team can enter. `title` says it, of those that a law names."""

    key: str
    title: str


@dataclass(frozen=True)
class RunningClock:
    """A law that may have to be told, with its deadlines."""

    title: str
    href: str
    authority: str
    phones: tuple[PhoneView, ...]
    deadlines: tuple[RunningDeadline, ...]
    starts: tuple[StartView, ...]
    counted_at: CountedAt | None
    """Where its days count, where that is a site."""
    zone: str
    """The time zone in which it is counted, where that is not the one of the page; `calendar` are its days."""
    calendar: str
    counts_days: bool
    """Whether the handbook's calendar is needed to count its deadlines."""


def running_clocks(threat: Threat, context: Context) -> tuple[RunningClock, ...]:
    """The clocks of a threat, ready to print and to run."""
    every = sendings(threat, context.handbook)
    known = (context.handbook.clocks[name] for name in threat.clocks if name in context.handbook.clocks)
    return tuple(_running(clock, every, zone_of(threat, context.handbook), context) for clock in known)


def all_starts(clocks: tuple[RunningClock, ...]) -> tuple[StartView, ...]:
    """What the deadlines of all clocks count from, each once."""
    found = {each.key: each for clock in clocks for each in clock.starts}
    return tuple(found.values())


def _running(clock: Clock, every: tuple[Sending, ...], page: str, context: Context) -> RunningClock:
    numbers = range(len(clock.deadlines))
    counted = [limit for number in numbers for limit in limits(clock, number)]
    place = counted_at(clock, context)
    zone, calendar = (place.zone, place.data) if place else _own(page, context)
    return RunningClock(
        title=context.say(clock.title),
        href=paths.clock(clock.id),
        authority=context.say(clock.authority),
        phones=phone_views(clock.phones, context),
        deadlines=tuple(_deadline(clock, number, every, context) for number in numbers),
        starts=_starts(clock, {each.begins for each in counted}, context),
        counted_at=place,
        zone=zone,
        calendar=calendar,
        counts_days=place is None and counts_days(clock),
    )


def _own(page: str, context: Context) -> tuple[str, str]:
    """The handbook's time zone and days, for a page on another clock; nothing for one on its own."""
    own = context.handbook.policy.time_zone
    if page == own or context.today is None:
        return "", ""
    return own, calendar_view(context, context.today).data


def _starts(clock: Clock, begun: set[str], context: Context) -> tuple[StartView, ...]:
    sent = dict.fromkeys(place for number in range(len(clock.deadlines)) for place in follows(clock, number))
    found = [
        *(StartView(each, "") for each in (AWARE, CLASSIFIED)),
        *(
            StartView(event_key(clock, each), event_words(each, clock, context))
            for each in (*clock.events, NOTIFIED)
        ),
        *(StartView(deadline_key(clock, each), sent_words(clock.deadlines[each], context)) for each in sent),
    ]
    return tuple(each for each in found if each.key in begun)


def _deadline(clock: Clock, number: int, every: tuple[Sending, ...], context: Context) -> RunningDeadline:
    view = deadline_view(clock, number, context)
    # Where several send it, the first ones prepare: none is taken for sent too early.
    sent = max(sent_for(clock, number, every), key=_due, default=None)
    return RunningDeadline(
        key=deadline_key(clock, number),
        send=view.send,
        within=view.within,
        starts_from=view.starts_from,
        terms=view.terms,
        limits=json.dumps([for_scripts(each) for each in limits(clock, number)]),
        sent_by=sent.key if sent else "",
        step=sent_by_words(sent, context) if sent else "",
        conditions=condition_views(sent.conditions, context) if sent else (),
    )


def for_scripts(limit: Limit) -> dict[str, Any]:
    """How a deadline is counted, as scripts take it; what is usual is left out."""
    moves, period = limit.moves, limit.period
    given = {
        "begins": limit.begins,
        "seconds": seconds(period.duration) if period.duration else None,
        "days": period.working_days,
        "months": period.months,
        "moves": (LAST_MINUTE if moves.at is None else moves.at) if moves.to_working_day else None,
    }
    return {key: value for key, value in given.items() if value or (key == "moves" and value == 0)}


def sent_by_words(sending: Sending, context: Context) -> str:
    """What sends a notice, in words."""
    if isinstance(sending.by, TimedStep):
        return context.say(sending.by.step.do)
    if isinstance(sending.by, Followup):
        return context.say(sending.by.do)
    talk = talk_view(sending.by, context)
    return ": ".join(filter(None, (talk.audience, talk.say.title if talk.say else "")))


def _due(sending: Sending) -> float:
    return sending.due.minutes if sending.due else float("inf")
