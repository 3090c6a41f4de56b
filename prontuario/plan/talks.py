"""Who hears what: the communications that leave the company, and the readers of a message."""

from __future__ import annotations

from prontuario.model.communication import Communication
from prontuario.model.handbook import Handbook
from prontuario.model.kinds import Kind
from prontuario.model.library import Message
from prontuario.model.threat import Threat


def is_outside(audience: str | None, handbook: Handbook) -> bool:
    """Whether an audience is known and stands outside the company."""
    known = handbook.policy.audiences.get(audience or "")
    return known is not None and known.outside and Kind.AUDIENCE not in handbook.unknown_kinds


def outside_talks(threat: Threat, handbook: Handbook) -> tuple[Communication, ...]:
    """The communications of a threat to people outside the company."""
    return tuple(talk for talk in threat.communication if is_outside(talk.audience, handbook))


def readers(message: Message, handbook: Handbook) -> frozenset[str]:
    """The audiences of a message: its own, and those that are told it.

    A closing message that names no audience is for all whom its threat touches.
    """
    found = {message.audience} if message.audience else set[str]()
    for threat in handbook.threats.values():
        found |= {talk.audience for talk in threat.communication if talk.say == message.id and talk.audience}
        closes = threat.stand_down is not None and threat.stand_down.say == message.id
        if closes and message.audience is None:
            found |= set(threat.audiences)
    return frozenset(found)


def leaves_the_company(message: Message, handbook: Handbook) -> bool:
    """Whether somebody outside the company reads a message."""
    return any(is_outside(audience, handbook) for audience in readers(message, handbook))
