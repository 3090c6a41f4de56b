"""Who can publish: the company's public channels and the people who hold their accounts."""

from __future__ import annotations

from datetime import date

from prontuario.model.handbook import Handbook
from prontuario.model.means import Channel
from prontuario.model.people import Person
from prontuario.plan.communications import is_outside
from prontuario.plan.holders import holder_names, holders

WITH_ACCOUNT = ("web", "broadcast", "sms", "email", "press")
READ_BY_ANYBODY = frozenset(("social", "web", "reviews", "press", "broadcast"))


def account_channels(handbook: Handbook) -> tuple[Channel, ...]:
    """The company's channels with an account: all social networks, and all others outside that have holders."""
    return tuple(channel for channel in handbook.channels.values() if _has_account(channel, handbook))


def _has_account(channel: Channel, handbook: Handbook) -> bool:
    public = any(is_outside(audience, handbook) for audience in channel.reaches)
    guarded = channel.kind in WITH_ACCOUNT and bool(channel.access) and public
    return channel.owned and (channel.kind == "social" or guarded)


def is_read_by_anybody(channel: Channel | None, handbook: Handbook) -> bool:
    """Whether what goes through a channel is public: not on an intranet, which reaches colleagues alone."""
    return (
        channel is not None
        and channel.kind in READ_BY_ANYBODY
        and (not channel.reaches or any(is_outside(each, handbook) for each in channel.reaches))
    )


def works_here(person: Person, today: date) -> bool:
    """Whether somebody has not left the company before that day."""
    return person.leaves is None or person.leaves >= today


def access_holders(channel: Channel, handbook: Handbook, today: date) -> tuple[Person, ...]:
    """The people who can use a channel's account on a day, each once."""
    people = {each.id: each for role in channel.access for each in holders(role, handbook)}
    return tuple(person for person in people.values() if works_here(person, today))


def access_known(channel: Channel, handbook: Handbook) -> bool:
    """Whether all roles that hold a channel's account are known, and all who hold them."""
    roles = [handbook.roles.get(name) for name in channel.access]
    return all(role is not None and set(holder_names(role)) <= handbook.people.keys() for role in roles)
