"""A rehearsal's story in words."""

from __future__ import annotations

from dataclasses import dataclass

from prontuario.model.kinds import Kind
from prontuario.pages import paths
from prontuario.pages.desk import Desk
from prontuario.rehearsal.calls import Attempt
from prontuario.rehearsal.scene import Loss
from prontuario.rehearsal.story import Event
from prontuario.rehearsal.week import day_and_time
from prontuario.rehearsal.worst import WorstCase


@dataclass(frozen=True)
class EventView:
    """One line of a story: after how many minutes, and what happens. `good` is whether somebody is reached."""

    minute: int
    words: str
    good: bool


def event_view(event: Event, desk: Desk) -> EventView:
    """A line of a story, ready to print."""
    facts = {"role": "", "person": "", "channel": "", "message": ""}
    if event.attempt:
        role, person = event.attempt.role, event.attempt.person
        facts["role"], facts["channel"] = desk.voice.say(role.title), _way(event.attempt, desk)
        facts["person"] = person.name if person else desk.voice.labels("nobody")
    if event.talk:
        message = desk.handbook.messages.get(event.talk.say or "")
        facts["message"] = desk.voice.say(message.title) if message else ""
    good = event.kind not in ("silent", "nobody", "no-word")
    return EventView(event.minute, desk.voice.labels(f"story_{event.kind}", **facts), good)


def _way(attempt: Attempt, desk: Desk) -> str:
    """Through what somebody is tried: `Mobile phone`, with the note that it is the role's own number."""
    channel = desk.voice.say(attempt.channel.title)
    return f"{channel} ({desk.voice.labels('role_number')})" if attempt.own_number else channel


def hour_name(hour: int, desk: Desk) -> str:
    """An hour of the week as people say it: `Sat 03:00`."""
    day, time = day_and_time(hour)
    names = desk.voice.labels.weekdays
    return f"{names[('mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun').index(day)]} {time}"


def loss_name(loss: Loss, desk: Desk) -> str:
    """What is lost, as people call it."""
    book = desk.handbook
    if loss.kind is Kind.PERSON:
        return book.people[loss.name].name
    if loss.kind is Kind.CHANNEL:
        return desk.voice.say(book.channels[loss.name].title)
    if loss.kind is Kind.RESOURCE:
        return desk.voice.say(book.resources[loss.name].title)
    return desk.voice.say(book.suppliers[loss.name].title)


def loss_path(loss: Loss) -> str:
    """The page that tells what a loss does."""
    return paths.without(f"{loss.kind}:{loss.name}")


def minutes_name(minutes: int | None, desk: Desk) -> str:
    """A number of minutes as people say it; `never` for none."""
    if minutes is None:
        return desk.voice.labels("never")
    hours, rest = divmod(minutes, 60)
    parts = [desk.voice.labels.counted("unit_h", hours)] * bool(hours)
    parts += [desk.voice.labels.counted("unit_m", rest)] * bool(rest or not hours)
    return " ".join(parts)


def worst_name(what: str, case: WorstCase, desk: Desk) -> str:
    """A worst case, of the `decision` or of the first public `word`, as people say it."""
    where = [desk.voice.labels("worst_where", hour=hour_name(case.worst.hour, desk))]
    if case.loss is not None:
        where.append(desk.voice.labels("without_loss", loss=loss_name(case.loss, desk)))
    if case.worst.minutes is None:
        return desk.voice.labels(f"worst_{what}_never", where=", ".join(where))
    return desk.voice.labels(
        f"worst_{what}", span=minutes_name(case.worst.minutes, desk), where=", ".join(where)
    )
