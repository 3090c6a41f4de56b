"""What still works when something is lost."""

from __future__ import annotations

from prontuario.model.handbook import Handbook
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
