"""Who hears what: the communications that leave the company, and the readers of a message."""

from __future__ import annotations

from prontuario.model.communication import Communication
from prontuario.model.handbook import Handbook
from prontuario.model.kinds import Kind
from prontuario.model.library import Message
from prontuario.model.threat import Threat
from prontuario.plan.index import index_of


def is_outside(audience: str | None, handbook: Handbook) -> bool:
    """Whether an audience is known and stands outside the company."""
    known = handbook.policy.audiences.get(audience or "")
    return known is not None and known.outside and Kind.AUDIENCE not in handbook.unknown_kinds


def public_communications(threat: Threat, handbook: Handbook) -> tuple[Communication, ...]:
    """The communications of a threat to people outside the company."""
    return tuple(talk for talk in threat.communication if is_outside(talk.audience, handbook))


def readers(message: Message, handbook: Handbook) -> frozenset[str]:
    """The audiences of a message: its own, and those that are told it.

    A closing message that names no audience is for all whom its threat touches.
    """
    index = index_of(handbook)
    told = frozenset(index.said_to.get(message.id, ()))
    if message.audience is not None:
        return told | {message.audience}
    return told.union(*(threat.audiences for threat in index.closes.get(message.id, ())))


def leaves_the_company(message: Message, handbook: Handbook) -> bool:
    """Whether somebody outside the company reads a message."""
    return any(is_outside(audience, handbook) for audience in readers(message, handbook))
