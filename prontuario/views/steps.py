"""Steps and rungs as pages show them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from prontuario.model.duration import Duration
from prontuario.model.handbook import Handbook
from prontuario.model.means import Channel
from prontuario.model.phone import PhoneKind
from prontuario.model.step import Step
from prontuario.model.text import Text
from prontuario.model.threat import Rung
from prontuario.plan.called import called_in
from prontuario.plan.outages import NOTHING, Lost
from prontuario.plan.steps import TimedStep
from prontuario.plan.tick_keys import condition_key, part_keys
from prontuario.views import paths
from prontuario.views.contacts import ContactView, Lines, contacts
from prontuario.views.context import Context
from prontuario.views.paths import Link
from prontuario.views.phones import PhoneView, phone_views

MOST_CALLS = 2  # beside a step: more do not fit on a line


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
class PartView:
    """One of the things that a step consists of, ticked off by itself."""

    key: str
    do: str


@dataclass(frozen=True)
class RungCall:
    """A role that is called, and whom to call for it; or a channel with its number."""

    who: Link
    contact: ContactView | None


@dataclass(frozen=True)
class StepView:
    """One step: what, who, by when, with what. The live page ticks it off by its `key`; `seconds` is -1 for no time."""

    key: str
    do: str
    how: str
    parts: tuple[PartView, ...]
    files: tuple[Link, ...]
    levels: tuple[Link, ...]
    who: Link | None
    calls: tuple[RungCall, ...]
    """Whom its own words call, with a number: at most two."""
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
    """One rung: when, who, through what. Several are called at the same time."""

    key: str
    after: str
    seconds: int
    calls: tuple[RungCall, ...]
    via: tuple[ChannelUse, ...]


def role_link(name: str | None, context: Context) -> Link | None:
    """A role's title and page; none for a role that is not known."""
    role = context.handbook.roles.get(name or "")
    return Link(context.say(role.title), paths.role(role.id)) if role else None


def role_links(names: tuple[str, ...], context: Context) -> tuple[Link, ...]:
    """The titles and pages of the roles that are known."""
    return tuple(link for name in names if (link := role_link(name, context)))


def file_links(names: tuple[str, ...]) -> tuple[Link, ...]:
    """Files in docs/files/, as they are called, and where they are in the site."""
    return tuple(Link(name, paths.file(name)) for name in names)


def level_links(names: tuple[str, ...], context: Context) -> tuple[Link, ...]:
    """The levels that are known: title, and where they are explained."""
    known = {level.id: level for level in context.handbook.policy.levels}
    return tuple(Link(context.say(known[name].title), paths.level(name)) for name in names if name in known)


def message_link(name: str | None, context: Context) -> Link | None:
    """A message's title and page; none for a message that is not known."""
    message = context.handbook.messages.get(name or "")
    return Link(context.say(message.title), paths.message(message.id)) if message else None


def message_links(names: tuple[str, ...], context: Context) -> tuple[Link, ...]:
    """The titles and pages of the messages that are known."""
    return tuple(link for name in names if (link := message_link(name, context)))


def channel_uses(names: tuple[str, ...], context: Context) -> tuple[ChannelUse, ...]:
    """The channels that are known, ready to print."""
    known = (context.handbook.channels[name] for name in names if name in context.handbook.channels)
    return tuple(
        ChannelUse(
            context.say(channel.title),
            paths.channel(channel.id),
            phone_views(channel.phones, context),
        )
        for channel in known
    )


def seconds(duration: Duration | None) -> int:
    """A length of time for scripts; -1 for none."""
    return duration.minutes * 60 if duration else -1


def condition_views(conditions: tuple[Text, ...], context: Context) -> tuple[ConditionView, ...]:
    """Conditions, ready to print and to be asked."""
    return tuple(
        ConditionView(condition_key(each, context.handbook.policy.language), context.say(each))
        for each in conditions
    )


def step_view(timed: TimedStep, context: Context, key: str = "", lost: Lost = NOTHING) -> StepView:
    """A step, ready to print; what is `lost` meanwhile is not called."""
    step, procedure = timed.step, timed.planned.frame.procedure
    return StepView(
        key=key,
        do=context.say(step.do),
        how=context.say(step.how[0]) if len(step.how) == 1 else "",
        parts=_parts(step, context, key),
        files=file_links(step.files),
        levels=level_links(step.levels, context),
        who=role_link(step.who, context),
        calls=tuple(islice(_calls(step, context, lost), MOST_CALLS)),
        due=context.span(timed.due),
        minutes=timed.due.minutes if timed.due else -1,
        seconds=seconds(timed.due),
        via=channel_uses(step.via, context),
        fallback=channel_uses(step.fallback, context),
        done_when=context.say(step.done_when),
        only_if=context.say_all(timed.conditions),
        conditions=condition_views(timed.conditions, context),
        say=message_link(step.say, context),
        consult=role_links(step.consult, context),
        inform=role_links(step.inform, context),
        procedure=context.say(procedure.title) if procedure else "",
    )


def _calls(step: Step, context: Context, lost: Lost) -> Iterator[RungCall]:
    """Whom the step's words call, but not the role that does it; without a number there is nobody to call."""
    lines = Lines(lost.lines, _ringing(step.via, context.handbook))
    for each in called_in(context.say(step.do), context.handbook):
        if isinstance(each, Channel):
            if each.id not in lost.channels:
                yield _channel_call(each, context)
        elif each.id != step.who:
            reached = (contact for contact in contacts(each, context, lines) if contact.phones)
            for contact in islice(reached, 1):
                yield RungCall(Link(context.say(each.title), paths.role(each.id)), contact)


def _channel_call(channel: Channel, context: Context) -> RungCall:
    title, href = context.say(channel.title), paths.channel(channel.id)
    return RungCall(
        Link(title, href), ContactView(title, "", title, phone_views(channel.phones, context), href)
    )


def _parts(step: Step, context: Context, key: str) -> tuple[PartView, ...]:
    if len(step.how) == 1:
        return ()
    keys = part_keys(step, key, context.handbook.policy.language)
    return tuple(PartView(*each) for each in zip(keys, context.say_all(step.how), strict=True))


def _ringing(via: tuple[str, ...], handbook: Handbook) -> frozenset[PhoneKind]:
    """The kinds of numbers that some channels ring."""
    channels = (handbook.channels[name] for name in via if name in handbook.channels)
    return frozenset(kind for channel in channels for kind in channel.rings)


def rung_view(
    rung: Rung, context: Context, key: str = "", dead: frozenset[PhoneKind] = frozenset()
) -> RungView:
    """A rung, ready to print: the numbers that its channels ring come first, those of `dead` kinds are left out."""
    lines = Lines(dead, _ringing(rung.via, context.handbook))
    known = (context.handbook.roles[name] for name in rung.to if name in context.handbook.roles)
    return RungView(
        key=key,
        after=context.span(rung.after) or context.labels("at_once"),
        seconds=max(seconds(rung.after), 0),
        calls=tuple(
            RungCall(
                Link(context.say(role.title), paths.role(role.id)),
                next(iter(contacts(role, context, lines)), None),
            )
            for role in known
        ),
        via=channel_uses(rung.via, context),
    )
