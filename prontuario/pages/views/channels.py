"""Channels: what they reach and need, who holds the account, who watches which inbox."""

from __future__ import annotations

from dataclasses import dataclass

from prontuario.language.voice import all_languages, keywords
from prontuario.model.means import Channel
from prontuario.pages import paths
from prontuario.pages.desk import Desk
from prontuario.pages.paths import Link
from prontuario.pages.views.people import PhoneView, phone_view
from prontuario.pages.views.steps import ChannelUse, channel_uses, role_link, role_links


@dataclass(frozen=True)
class ChannelView:
    """All that a channel's entry shows."""

    id: str
    title: str
    href: str
    kind: str
    keywords: str
    owned: bool
    reaches: tuple[str, ...]
    needs: tuple[str, ...]
    access: tuple[Link, ...]
    phones: tuple[PhoneView, ...]
    url: str
    where: str
    fallback: tuple[ChannelUse, ...]
    watched_by: Link | None
    answer_within: str
    inboxes: tuple[str, ...]
    limit: int
    notes: tuple[str, ...]


def channel_view(channel: Channel, desk: Desk) -> ChannelView:
    """A channel, ready to print."""
    voice, book, watch = desk.voice, desk.handbook, channel.watch
    wordings = all_languages((channel.title,))
    phones = tuple(phone_view(phone, voice) for phone in channel.phones)
    return ChannelView(
        id=channel.id,
        title=voice.say(channel.title),
        href=paths.channel(channel.id),
        kind=voice.labels(f"channel_{channel.kind}"),
        keywords=" ".join((*wordings, keywords(*wordings), *(phone.keywords for phone in phones))),
        owned=channel.owned,
        reaches=tuple(
            voice.say(book.policy.audiences[name].title)
            for name in channel.reaches
            if name in book.policy.audiences
        ),
        needs=tuple(
            voice.say(book.resources[name].title) for name in channel.needs if name in book.resources
        ),
        access=role_links(channel.access, desk),
        phones=phones,
        url=channel.url or "",
        where=voice.say(channel.where),
        fallback=channel_uses(channel.fallback, desk),
        watched_by=role_link(watch.who, desk) if watch else None,
        answer_within=voice.span(watch.answer_within) if watch else "",
        inboxes=voice.say_all(watch.inboxes) if watch else (),
        limit=channel.limit or 0,
        notes=voice.say_all(channel.notes),
    )
