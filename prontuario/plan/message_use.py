"""Which prepared message goes out in which threat, and through which channels."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from prontuario.model.handbook import Handbook
from prontuario.model.threat import Threat
from prontuario.plan.steps import planned_steps


@dataclass(frozen=True)
class MessageUse:
    """The threats in which a message is sent, and the channels that carry it, both in the order of the handbook."""

    threats: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()


def message_uses(handbook: Handbook) -> dict[str, MessageUse]:
    """What is known of each message that anything sends, by its name."""
    threats: dict[str, dict[str, None]] = {}
    channels: dict[str, set[str]] = {}
    for threat in handbook.threats.values():
        for name, via in _sent_in(threat, handbook):
            threats.setdefault(name, {})[threat.id] = None
            channels.setdefault(name, set()).update(via)
    for procedure in handbook.procedures.values():
        for planned in planned_steps(procedure, handbook):
            channels.setdefault(planned.step.say or "", set()).update(planned.step.via)
    return {
        name: MessageUse(
            tuple(threats.get(name, ())), tuple(each for each in handbook.channels if each in channels[name])
        )
        for name in channels
        if name
    }


def _sent_in(threat: Threat, handbook: Handbook) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each message that a threat sends, and the channels, once for each time that it is named."""
    for talk in threat.communication:
        yield talk.say or "", talk.via
    for planned in planned_steps(threat, handbook):
        yield planned.step.say or "", planned.step.via
    if threat.stand_down:
        yield threat.stand_down.say or "", ()
    for each in threat.afterwards:
        yield each.say or "", ()
