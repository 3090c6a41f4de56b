"""Who watches which channel."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from prontuario.model.handbook import Handbook
from prontuario.model.means import Channel, Watch

PUBLIC = frozenset(
    ("social", "reviews")
)  # kinds of channels where anybody can write, and everybody reads along


@dataclass(frozen=True)
class Watched:
    """A channel, and one of those who watch it."""

    channel: Channel
    watch: Watch


def all_watches(handbook: Handbook) -> Iterator[Watched]:
    """Who watches what, in the order of the roster."""
    return (Watched(channel, watch) for channel in handbook.channels.values() for watch in channel.watch)


def is_public(channel: Channel) -> bool:
    """Whether anybody can write there, and others read it: a social network, reviews, a place of somebody else."""
    return channel.kind in PUBLIC or not channel.owned
