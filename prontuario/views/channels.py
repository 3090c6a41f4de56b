"""Channels: what they reach and need, who holds the account, who watches which inbox."""

from __future__ import annotations

from dataclasses import dataclass

from prontuario.language.keywords import all_languages, keywords
from prontuario.model.means import Channel, Watch
from prontuario.views import paths
from prontuario.views.context import Context
from prontuario.views.paths import Link
from prontuario.views.people import site_of
from prontuario.views.phones import PhoneView, phone_views
from prontuario.views.resources import resource_name
from prontuario.views.steps import ChannelUse, channel_uses, role_link, role_links


@dataclass(frozen=True)
class WatchView:
    """Who watches a channel: when (empty: always), in what time an answer goes out, which inboxes."""

    who: Link | None
    hours: str
    answer_within: str
    inboxes: tuple[str, ...]


def watch_view(watch: Watch, channel: Channel, context: Context) -> WatchView:
    """Who watches a channel, ready to print."""
    return WatchView(
        role_link(watch.who, context),
        "" if watch.hours.always else context.hours_at(watch.hours, channel.site),
        context.span(watch.answer_within),
        context.say_all(watch.inboxes),
    )


@dataclass(frozen=True)
class ChannelView:
    """All that a channel's entry shows."""

    id: str
    title: str
    href: str
    kind: str
    keywords: str
    also: tuple[str, ...]
    site: Link | None
    owned: bool
    reaches: tuple[str, ...]
    needs: tuple[str, ...]
    access: tuple[Link, ...]
    phones: tuple[PhoneView, ...]
    url: str
    where: str
    fallback: tuple[ChannelUse, ...]
    watched: tuple[WatchView, ...]
    limit: int
    notes: tuple[str, ...]


def channel_view(channel: Channel, context: Context) -> ChannelView:
    """A channel, ready to print."""
    handbook = context.handbook
    wordings = all_languages((channel.title, *channel.also_known_as))
    phones = phone_views(channel.phones, context)
    return ChannelView(
        id=channel.id,
        title=context.say(channel.title),
        href=paths.channel(channel.id),
        kind=context.labels(f"channel_{channel.kind}"),
        keywords=" ".join((*wordings, keywords(*wordings), *(phone.keywords for phone in phones))),
        also=all_languages(channel.also_known_as),
        site=site_of(channel.site, context),
        owned=channel.owned,
        reaches=tuple(
            context.say(handbook.policy.audiences[name].title)
            for name in channel.reaches
            if name in handbook.policy.audiences
        ),
        needs=tuple(
            resource_name(handbook.resources[name], context)
            for name in channel.needs
            if name in handbook.resources
        ),
        access=role_links(channel.access, context),
        phones=phones,
        url=channel.url or "",
        where=context.say(channel.where),
        fallback=channel_uses(channel.fallback, context),
        watched=tuple(watch_view(each, channel, context) for each in channel.watch),
        limit=channel.limit or 0,
        notes=context.say_all(channel.notes),
    )
