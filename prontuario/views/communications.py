"""Communications as pages show them."""

from __future__ import annotations

from dataclasses import dataclass

from babel.lists import format_list

from prontuario.model.communication import Communication, Updates
from prontuario.plan.communications import approvers
from prontuario.views.context import Context
from prontuario.views.paths import Link
from prontuario.views.steps import (
    ChannelUse,
    ConditionView,
    channel_uses,
    condition_views,
    level_links,
    message_link,
    role_link,
    role_links,
    seconds,
)


@dataclass(frozen=True)
class TalkView:
    """Who tells whom what, when, through which channels, by which criterion. -1 seconds: no time."""

    key: str
    audience: str
    levels: tuple[Link, ...]
    who: Link | None
    say: Link | None
    within: str
    due_seconds: int
    then_every: str
    every_seconds: int
    via: tuple[ChannelUse, ...]
    criterion: str
    conditions: tuple[ConditionView, ...]
    approved_by: tuple[Link, ...]
    approved: str
    """Who approved the text in advance, and when."""
    once: bool


def talk_view(talk: Communication, context: Context, key: str = "") -> TalkView:
    """A communication, ready to print."""
    audience = context.handbook.policy.audiences.get(talk.audience or "")
    return TalkView(
        key=key,
        audience=context.say(audience.title) if audience else "",
        levels=level_links(talk.levels, context),
        who=role_link(talk.who, context),
        say=message_link(talk.say, context),
        within=context.span(talk.when.within),
        due_seconds=seconds(talk.when.within),
        then_every=context.span(talk.when.then_every),
        every_seconds=seconds(talk.when.then_every),
        via=channel_uses(talk.via, context),
        criterion=context.say(talk.condition) if talk.condition else context.labels("criterion_always"),
        conditions=condition_views((talk.condition,) if talk.condition else (), context),
        approved_by=role_links(approvers(talk, context.handbook), context),
        approved=_approved(talk, context),
        once=talk.when.once,
    )


def _approved(talk: Communication, context: Context) -> str:
    message = context.handbook.messages.get(talk.say or "")
    if message is None or message.approved is None:
        return ""
    names = [role.title for role in role_links(message.approved.by, context)]
    return context.labels(
        "approved_in_advance",
        who=format_list(names, locale=context.labels.locale),
        day=context.day(message.approved.on),
    )


def updates_view(updates: Updates, context: Context) -> TalkView:
    """The team's own updates, ready to print."""
    audience = context.handbook.policy.audiences.get(updates.to)
    return TalkView(
        key="updates",
        audience=context.say(audience.title) if audience else "",
        levels=(),
        who=role_link(updates.who, context),
        say=None,
        within="",
        due_seconds=seconds(updates.every),
        then_every=context.span(updates.every),
        every_seconds=seconds(updates.every),
        via=channel_uses(updates.via, context),
        criterion="",
        conditions=(),
        approved_by=(),
        approved="",
        once=False,
    )
