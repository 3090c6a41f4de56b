"""Communications as pages show them."""

from __future__ import annotations

from dataclasses import dataclass

from prontuario.model.communication import Communication, Updates
from prontuario.views.context import Context
from prontuario.views.paths import Link
from prontuario.views.steps import (
    ChannelUse,
    ConditionView,
    channel_uses,
    condition_views,
    message_link,
    role_link,
    seconds,
)


@dataclass(frozen=True)
class TalkView:
    """Who tells whom what, when, through which channels, by which criterion. -1 seconds: no time."""

    key: str
    audience: str
    who: Link | None
    say: Link | None
    within: str
    due_seconds: int
    then_every: str
    every_seconds: int
    via: tuple[ChannelUse, ...]
    criterion: str
    conditions: tuple[ConditionView, ...]
    approved_by: Link | None


def talk_view(talk: Communication, context: Context, key: str = "") -> TalkView:
    """A communication, ready to print."""
    audience = context.handbook.policy.audiences.get(talk.audience or "")
    return TalkView(
        key=key,
        audience=context.say(audience.title) if audience else "",
        who=role_link(talk.who, context),
        say=message_link(talk.say, context),
        within=context.span(talk.when.within),
        due_seconds=seconds(talk.when.within),
        then_every=context.span(talk.when.then_every),
        every_seconds=seconds(talk.when.then_every),
        via=channel_uses(talk.via, context),
        criterion=context.say(talk.criterion),
        conditions=condition_views((talk.criterion,) if talk.criterion else (), context),
        approved_by=role_link(talk.approved_by, context),
    )


def updates_view(updates: Updates, context: Context) -> TalkView:
    """The team's own updates, ready to print."""
    audience = context.handbook.policy.audiences.get(updates.to)
    return TalkView(
        key="updates",
        audience=context.say(audience.title) if audience else "",
        who=role_link(updates.who, context),
        say=None,
        within="",
        due_seconds=seconds(updates.every),
        then_every=context.span(updates.every),
        every_seconds=seconds(updates.every),
        via=channel_uses(updates.via, context),
        criterion="",
        conditions=(),
        approved_by=None,
    )
