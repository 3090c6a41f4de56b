"""What was criticised and what it changed, ready to print."""

from __future__ import annotations

from dataclasses import dataclass

from prontuario.model.criticism import Criticism
from prontuario.views import paths
from prontuario.views.context import Context
from prontuario.views.library import threat_link
from prontuario.views.paths import Link
from prontuario.views.steps import role_link


@dataclass(frozen=True)
class CriticismView:
    """A criticism: when, where, who answers for the change, by when, and when it was done (empty: open)."""

    id: str
    said: str
    on: str
    channel: Link | None
    threats: tuple[Link, ...]
    who: Link | None
    change: str
    by: str
    done: str


def criticism_views(context: Context) -> tuple[CriticismView, ...]:
    """All criticism, the latest first."""
    found = sorted(context.handbook.criticism.values(), key=lambda each: each.on, reverse=True)
    return tuple(_view(each, context) for each in found)


def _view(each: Criticism, context: Context) -> CriticismView:
    handbook, threats = context.handbook, context.handbook.threats
    channel = handbook.channels.get(each.channel or "")
    return CriticismView(
        id=each.id,
        said=context.say(each.said),
        on=context.day(each.on),
        channel=Link(context.say(channel.title), paths.channel(channel.id)) if channel else None,
        threats=tuple(threat_link(threats[name], context) for name in each.threats if name in threats),
        who=role_link(each.who, context),
        change=context.say(each.change),
        by=context.day(each.by),
        done=context.day(each.done),
    )
