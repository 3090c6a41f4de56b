"""What still works when something is lost."""

from __future__ import annotations

from dataclasses import dataclass

from prontuario.model.handbook import Handbook
from prontuario.model.kinds import Kind
from prontuario.model.phone import PhoneKind
from prontuario.model.threat import Threat
from prontuario.plan.index import index_of


@dataclass(frozen=True)
class Lost:
    """What cannot be used during a threat: channels by name, and the kinds of numbers that ring nowhere."""

    channels: frozenset[str] = frozenset()
    lines: frozenset[PhoneKind] = frozenset()


NOTHING = Lost()


def lost_resources(taken: tuple[str, ...], handbook: Handbook) -> frozenset[str]:
    """The resources that go with those in `taken`: themselves, and all that need one of them, however indirectly."""
    needed_by, lost, waiting = index_of(handbook).needed_by, set(taken), list(taken)
    while waiting:
        more = set(needed_by.get(waiting.pop(), ())) - lost
        lost |= more
        waiting += more
    return frozenset(lost)


def channels_without(resources: frozenset[str], handbook: Handbook) -> frozenset[str]:
    """The channels that do not work when these resources are lost."""
    channels_on = index_of(handbook).channels_on
    return frozenset(name for resource in resources for name in channels_on.get(resource, ()))


def lost_channels(threat: Threat, handbook: Handbook) -> tuple[str, ...]:
    """The channels that cannot be used during a threat, in the order of the roster."""
    lost = channels_without(lost_resources(threat.takes_down, handbook), handbook)
    return index_of(handbook).in_order(Kind.CHANNEL, lost)


def dead_lines(threat: Threat, handbook: Handbook) -> frozenset[PhoneKind]:
    """The kinds of numbers that nobody can call during a threat: each telephone that rings them is lost."""
    lost = channels_without(lost_resources(threat.takes_down, handbook), handbook)
    ringing = index_of(handbook).ringing
    return frozenset(
        kind for kind, all_of in ringing.items() if all_of and all(each in lost for each in all_of)
    )


def lost_during(threat: Threat, handbook: Handbook) -> Lost:
    """What cannot be used during a threat."""
    return Lost(frozenset(lost_channels(threat, handbook)), dead_lines(threat, handbook))


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
