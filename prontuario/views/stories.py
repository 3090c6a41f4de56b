"""A rehearsal's story in words."""

from __future__ import annotations

from dataclasses import dataclass

from prontuario.model.kinds import Kind
from prontuario.model.people import Role
from prontuario.model.threat import Threat
from prontuario.model.time import DAYS
from prontuario.plan.communications import statements_in_a_crisis
from prontuario.rehearsal.calls import Attempt
from prontuario.rehearsal.response_times import Worst
from prontuario.rehearsal.scenario import Loss
from prontuario.rehearsal.story import Event
from prontuario.rehearsal.week import HOURS, day_and_time
from prontuario.rehearsal.week_words import ORDINARY
from prontuario.rehearsal.worst import WorstCase
from prontuario.views import paths
from prontuario.views.context import Context
from prontuario.views.resources import resource_name
from prontuario.views.week_hours import week_said

DIALLED = ("phone", "sms")
WEEKS = ("", "on_holiday", "after_holiday", "second_holiday")


@dataclass(frozen=True)
class EventView:
    """One line of a story: after how many minutes, and what happens. `good` is whether somebody is reached."""

    minute: int
    words: str
    good: bool


def event_view(event: Event, context: Context) -> EventView:
    """A line of a story, ready to print."""
    facts = {"role": "", "person": "", "channel": "", "message": ""}
    if event.attempt:
        role, person = event.attempt.role, event.attempt.person
        facts["role"], facts["channel"] = context.say(role.title), _way(event.attempt, context)
        facts["person"] = context.name(person) if person else _without_name(role, context)
    if event.talk:
        message = context.handbook.messages.get(event.talk.say or "")
        facts["message"] = context.say(message.title) if message else ""
    good = event.kind not in ("silent", "nobody", "no-statement")
    return EventView(event.minute, context.labels(f"story_{event.kind}", **facts), good)


def _without_name(role: Role, context: Context) -> str:
    """Who answers for a role that no person holds."""
    supplier = context.handbook.suppliers.get(role.supplier or "")
    if supplier:
        return context.say(supplier.title)
    return context.labels("the_desk" if role.desk else "nobody")


def _way(attempt: Attempt, context: Context) -> str:
    """Through what somebody is tried: `Mobile phone`, with the note that it is the role's own number."""
    channel = context.say(attempt.channel.title)
    dialled = attempt.own_number and attempt.channel.kind in DIALLED
    return f"{channel} ({context.labels('role_number')})" if dialled else channel


def hour_name(hour: int, context: Context) -> str:
    """An hour of the week as people say it: `Sat 03:00`; with a note, where it is on a public holiday or after one."""
    day, time = day_and_time(hour)
    said = f"{context.labels.weekdays[DAYS.index(day)]} {time}"
    week = hour // HOURS
    return f"{said} ({context.labels(WEEKS[week])})" if week else said


def begin_name(hour: int, threat: Threat, context: Context) -> str:
    """The hour at which a threat begins, on its own clock: `Sat 03:00 (local time, Boston office)`."""
    return context.on_clock_of(hour_name(hour, context), threat)


def loss_name(loss: Loss, context: Context) -> str:
    """What is lost, as people call it."""
    handbook = context.handbook
    if loss.kind is Kind.PERSON:
        return context.name(handbook.people[loss.name])
    if loss.kind is Kind.CHANNEL:
        return context.say(handbook.channels[loss.name].title)
    if loss.kind is Kind.RESOURCE:
        return resource_name(handbook.resources[loss.name], context)
    return context.say(handbook.suppliers[loss.name].title)


def loss_path(loss: Loss) -> str:
    """The page that tells what a loss does."""
    return paths.without(f"{loss.kind}:{loss.name}")


def minutes_name(minutes: int | None, context: Context) -> str:
    """A number of minutes as people say it; `never` for none."""
    if minutes is None:
        return context.labels("never")
    hours, rest = divmod(minutes, 60)
    parts = [context.labels.counted("unit_h", hours)] * bool(hours)
    parts += [context.labels.counted("unit_m", rest)] * bool(rest or not hours)
    return " ".join(parts)


def statement_name(minutes: int | None, threat: Threat, context: Context) -> str:
    """After what time the first public statement is out, as people say it; that none is planned, where that is so."""
    if not statements_in_a_crisis(threat, context.handbook):
        return context.labels("no_statement_planned")
    return minutes_name(minutes, context)


def _hours_name(worst: Worst, threat: Threat, context: Context) -> str:
    """The hours of a worst case; of those on public holidays alone, the first."""
    ordinary = worst.hours & ORDINARY
    if not ordinary:
        return begin_name(worst.hour, threat, context)
    if ordinary == ORDINARY:
        return context.labels("any_hour")
    return context.on_clock_of(week_said(ordinary, next(iter(threat.sites), None), context), threat)


def worst_name(what: str, case: WorstCase, threat: Threat, context: Context) -> str:
    """A worst case of a threat, of the `decision` or of the first public `statement`, as people say it."""
    if what == "statement" and not statements_in_a_crisis(threat, context.handbook):
        return context.labels("no_statement_planned")
    where = [context.labels("worst_where", hours=_hours_name(case.worst, threat, context))]
    if case.loss is not None:
        where.append(context.labels("without_loss", loss=loss_name(case.loss, context)))
    if case.worst.minutes is None:
        return context.labels(f"worst_{what}_never", where="; ".join(where))
    return context.labels(
        f"worst_{what}", span=minutes_name(case.worst.minutes, context), where="; ".join(where)
    )
