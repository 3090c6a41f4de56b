"""Steps and rungs as pages show them."""

from __future__ import annotations

from dataclasses import dataclass

from prontuario.model.duration import Duration
from prontuario.model.text import Text
from prontuario.model.threat import Rung
from prontuario.pages import paths
from prontuario.pages.desk import Desk
from prontuario.pages.paths import Link
from prontuario.pages.views.people import ContactView, PhoneView, contacts, phone_view
from prontuario.plan.keys import condition_key
from prontuario.plan.steps import TimedStep


@dataclass(frozen=True)
class ChannelUse:
    """A channel named by a step, with the number to dial where it has one."""

    title: str
    href: str
    phones: tuple[PhoneView, ...]


@dataclass(frozen=True)
class ConditionView:
    """What has to hold, and the name under which the live page keeps the answer."""

    key: str
    title: str


@dataclass(frozen=True)
class StepView:
    """One step: what, who, by when, with what. The live page ticks it off by its `key`; `seconds` is -1 for no time."""

    key: str
    do: str
    how: str
    who: Link | None
    due: str
    minutes: int
    seconds: int
    via: tuple[ChannelUse, ...]
    fallback: tuple[ChannelUse, ...]
    done_when: str
    only_if: tuple[str, ...]
    conditions: tuple[ConditionView, ...]
    say: Link | None
    consult: tuple[Link, ...]
    inform: tuple[Link, ...]
    procedure: str


@dataclass(frozen=True)
class RungView:
    """One rung: when, who, through what."""

    key: str
    after: str
    seconds: int
    who: Link | None
    contact: ContactView | None
    via: tuple[ChannelUse, ...]


def role_link(name: str | None, desk: Desk) -> Link | None:
    """A role's title and page; none for a role that is not known."""
    role = desk.handbook.roles.get(name or "")
    return Link(desk.voice.say(role.title), paths.role(role.id)) if role else None


def role_links(names: tuple[str, ...], desk: Desk) -> tuple[Link, ...]:
    """The titles and pages of the roles that are known."""
    return tuple(link for name in names if (link := role_link(name, desk)))


def message_link(name: str | None, desk: Desk) -> Link | None:
    """A message's title and page; none for a message that is not known."""
    message = desk.handbook.messages.get(name or "")
    return Link(desk.voice.say(message.title), paths.message(message.id)) if message else None


def channel_uses(names: tuple[str, ...], desk: Desk) -> tuple[ChannelUse, ...]:
    """The channels that are known, ready to print."""
    known = (desk.handbook.channels[name] for name in names if name in desk.handbook.channels)
    return tuple(
        ChannelUse(
            desk.voice.say(channel.title),
            paths.channel(channel.id),
            tuple(phone_view(phone, desk.voice) for phone in channel.phones),
        )
        for channel in known
    )


def seconds(duration: Duration | None) -> int:
    """A length of time for scripts; -1 for none."""
    return duration.minutes * 60 if duration else -1


def condition_views(conditions: tuple[Text, ...], desk: Desk) -> tuple[ConditionView, ...]:
    """Conditions, ready to print and to be asked."""
    voice = desk.voice
    return tuple(
        ConditionView(condition_key(each, voice.first_language), voice.say(each)) for each in conditions
    )


def step_view(timed: TimedStep, desk: Desk, key: str = "") -> StepView:
    """A step, ready to print."""
    step, procedure = timed.step, timed.planned.frame.procedure
    return StepView(
        key=key,
        do=desk.voice.say(step.do),
        how=desk.voice.say(step.how),
        who=role_link(step.who, desk),
        due=desk.voice.span(timed.due),
        minutes=timed.due.minutes if timed.due else -1,
        seconds=seconds(timed.due),
        via=channel_uses(step.via, desk),
        fallback=channel_uses(step.fallback, desk),
        done_when=desk.voice.say(step.done_when),
        only_if=desk.voice.say_all(timed.conditions),
        conditions=condition_views(timed.conditions, desk),
        say=message_link(step.say, desk),
        consult=role_links(step.consult, desk),
        inform=role_links(step.inform, desk),
        procedure=desk.voice.say(procedure.title) if procedure else "",
    )


def rung_view(rung: Rung, desk: Desk, key: str = "") -> RungView:
    """A rung, ready to print."""
    role = desk.handbook.roles.get(rung.to or "")
    people = contacts(role, desk) if role else ()
    return RungView(
        key=key,
        after=desk.voice.span(rung.after) or desk.voice.labels("at_once"),
        seconds=max(seconds(rung.after), 0),
        who=role_link(rung.to, desk),
        contact=people[0] if people else None,
        via=channel_uses(rung.via, desk),
    )
