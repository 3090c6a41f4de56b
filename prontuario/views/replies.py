"""Replies to learn from, ready to show and to train with."""

from __future__ import annotations

from dataclasses import dataclass

from prontuario.model.default_replies import default_replies
from prontuario.model.reply_example import ReplyExample
from prontuario.views import paths
from prontuario.views.context import Context
from prontuario.views.paths import Link


@dataclass(frozen=True)
class ReplyPartView:
    """A part of a reply, and why it is right or wrong."""

    say: str
    right: bool
    because: str


@dataclass(frozen=True)
class ReplyExampleView:
    """A comment, the reply to it part by part, and a better one."""

    id: str
    title: str
    comment: str
    kind: str
    channel: Link | None
    threat: Link | None
    parts: tuple[ReplyPartView, ...]
    better: str


def reply_example_views(context: Context) -> tuple[ReplyExampleView, ...]:
    """The handbook's own; those of the product, where it has none."""
    replies = context.handbook.replies or default_replies()
    return tuple(_view(each, context) for each in replies.values())


def _view(reply: ReplyExample, context: Context) -> ReplyExampleView:
    channel = context.handbook.channels.get(reply.channel or "")
    threat = context.handbook.threats.get(reply.threat or "")
    return ReplyExampleView(
        id=reply.id,
        title=context.say(reply.title),
        comment=context.say(reply.comment),
        kind=context.labels(f"comment_{reply.kind}"),
        channel=Link(context.say(channel.title), paths.channel(channel.id)) if channel else None,
        threat=Link(context.say(threat.title), paths.threat(threat.id)) if threat else None,
        parts=tuple(
            ReplyPartView(context.say(each.say), each.right, context.say(each.because))
            for each in reply.parts
        ),
        better=context.say(reply.better),
    )


def named(replies: tuple[ReplyExampleView, ...], what: str) -> tuple[Link, ...]:
    """The threats or channels of the replies (`what`), each once: by them a reader chooses what to train."""
    found = (getattr(each, what) for each in replies)
    return tuple(dict.fromkeys(link for link in found if link))
