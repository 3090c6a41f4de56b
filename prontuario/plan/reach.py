"""What still works when something is lost."""

from __future__ import annotations

from typing import get_args

from prontuario.model.handbook import Handbook
from prontuario.model.phone import PhoneKind
from prontuario.model.threat import Threat


def lost_resources(taken: tuple[str, ...], handbook: Handbook) -> frozenset[str]:
    """The resources that go with those in `taken`: themselves, and all that need one of them, however indirectly."""
    lost = set(taken)
    while True:
        more = {
            resource.id
            for resource in handbook.resources.values()
            if resource.id not in lost and lost & set(resource.needs)
        }
        if not more:
            return frozenset(lost)
        lost |= more


def lost_channels(threat: Threat, handbook: Handbook) -> tuple[str, ...]:
    """The channels that cannot be used during a threat, in the order of the roster."""
    lost = lost_resources(threat.takes_down, handbook)
    return tuple(channel.id for channel in handbook.channels.values() if lost & set(channel.needs))


def dead_lines(threat: Threat, handbook: Handbook) -> frozenset[PhoneKind]:
    """The kinds of numbers that nobody can call during a threat: each telephone that rings them is lost."""
    lost = lost_channels(threat, handbook)
    telephones = [channel for channel in handbook.channels.values() if channel.kind == "phone"]
    ringing = {
        kind: [channel.id for channel in telephones if not channel.rings or kind in channel.rings]
        for kind in get_args(PhoneKind)
    }
    return frozenset(kind for kind, all_of in ringing.items() if all_of and set(all_of) <= set(lost))


def lost_with(channel: str, threat: Threat, handbook: Handbook) -> str | None:
    """What a threat takes down that a channel needs, however indirectly; none where the channel still works."""
    needed = needed_resources(channel, handbook)
    return next((resource for resource in threat.takes_down if resource in needed), None)


def needed_resources(channel: str, handbook: Handbook) -> frozenset[str]:
    """The resources that a channel cannot work without: its own needs, and theirs; none for one that is not known."""
    known = handbook.channels.get(channel)
    needed, waiting = set[str](), list(known.needs if known else ())
    while waiting:
        name = waiting.pop()
        if name not in needed:
            needed.add(name)
            waiting += handbook.resources[name].needs if name in handbook.resources else ()
    return frozenset(needed)
