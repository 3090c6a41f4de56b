"""Communications as pages show them."""

from __future__ import annotations

from dataclasses import dataclass

from prontuario.model.communication import Communication, Updates
from prontuario.pages.desk import Desk
from prontuario.pages.paths import Link
from prontuario.pages.views.steps import ChannelUse, channel_uses, message_link, role_link


@dataclass(frozen=True)
class TalkView:
    """Who tells whom what, when, through which channels, by which criterion."""

    audience: str
    who: Link | None
    say: Link | None
    within: str
    then_every: str
    via: tuple[ChannelUse, ...]
    criterion: str
    approved_by: Link | None


def talk_view(talk: Communication, desk: Desk) -> TalkView:
    """A communication, ready to print."""
    audience = desk.handbook.policy.audiences.get(talk.audience or "")
    return TalkView(
        audience=desk.voice.say(audience.title) if audience else "",
        who=role_link(talk.who, desk),
        say=message_link(talk.say, desk),
        within=desk.voice.span(talk.when.within),
        then_every=desk.voice.span(talk.when.then_every),
        via=channel_uses(talk.via, desk),
        criterion=desk.voice.say(talk.criterion),
        approved_by=role_link(talk.approved_by, desk),
    )


def updates_view(updates: Updates, desk: Desk) -> TalkView:
    """The team's own updates, ready to print."""
    audience = desk.handbook.policy.audiences.get(updates.to)
    return TalkView(
        audience=desk.voice.say(audience.title) if audience else "",
        who=role_link(updates.who, desk),
        say=None,
        within="",
        then_every=desk.voice.span(updates.every),
        via=channel_uses(updates.via, desk),
        criterion="",
        approved_by=None,
    )
