"""Who hears what: the communications that leave the company, and the readers of a message."""

from __future__ import annotations

from prontuario.model.communication import Communication
from prontuario.model.duration import Duration
from prontuario.model.handbook import Handbook
from prontuario.model.kinds import Kind
from prontuario.model.library import Message
from prontuario.model.threat import Threat
from prontuario.plan.index import index_of
from prontuario.plan.priority import priority_of

AUTHORITIES = "authorities"  # of the policy that comes with Prontuario; a notice of a law goes to one, too


def is_outside(audience: str | None, handbook: Handbook) -> bool:
    """Whether an audience is known and stands outside the company."""
    known = handbook.policy.audiences.get(audience or "")
    return known is not None and known.outside and Kind.AUDIENCE not in handbook.unknown_kinds


def outside_communications(threat: Threat, handbook: Handbook) -> tuple[Communication, ...]:
    """The communications of a threat to people outside the company, also to those who are told one by one."""
    return tuple(talk for talk in threat.communication if is_outside(talk.audience, handbook))


def public_communications(threat: Threat, handbook: Handbook) -> tuple[Communication, ...]:
    """The communications of a threat to the public: no authority is told in public, nor who is told one by one."""
    audiences = handbook.policy.audiences
    outside = outside_communications(threat, handbook)
    return tuple(
        talk
        for talk in outside
        if talk.audience != AUTHORITIES and not talk.clock and not audiences[talk.audience or ""].private
    )


def statements_in_a_crisis(threat: Threat, handbook: Handbook) -> tuple[Communication, ...]:
    """The public communications that go out once the plan is activated: those of a milder level alone are left out.

    Where all are of milder levels, all are played: the threat is never worse.
    """
    public = public_communications(threat, handbook)
    crisis = {level.id for level in handbook.policy.levels if level.crisis}
    played = tuple(
        talk for talk in public if not talk.levels or not crisis or crisis.intersection(talk.levels)
    )
    return played or public


def approvers(talk: Communication, handbook: Handbook) -> tuple[str, ...]:
    """The roles of which one has to release it; none where its text was approved in advance."""
    message = handbook.messages.get(talk.say or "")
    return () if message is not None and message.approved else talk.approved_by


def longest_pause(talk: Communication, threat: Threat, handbook: Handbook) -> Duration:
    """After what time people have to hear more: as their audience says, else its channels, the priority, the limit."""
    policy = handbook.policy
    audience, priority = policy.audiences.get(talk.audience or ""), priority_of(threat, policy)
    channels = [handbook.channels[name].update_every for name in talk.via if name in handbook.channels]
    through = max(filter(None, channels), default=None) if channels and all(channels) else None
    found = (
        audience.update_every if audience else None,
        through,
        priority.update_every if priority else None,
    )
    return next(filter(None, found), policy.limits.update_every)


def statement_within(audience: str, threat: Threat, handbook: Handbook) -> Duration | None:
    """By when an audience hears the holding statement: as it says itself, else as the priority says of the public."""
    known, priority = handbook.policy.audiences.get(audience), priority_of(threat, handbook.policy)
    if known is None or known.first_word_within is not None:
        return known.first_word_within if known else None
    return None if known.private or priority is None else priority.first_word_within


def first_statement_within(threat: Threat, handbook: Handbook) -> Duration | None:
    """By when the first public statement is due: as the priority says; later, where all who are told may wait."""
    priority = priority_of(threat, handbook.policy)
    if priority is None or priority.first_word_within is None:
        return None
    told = public_communications(threat, handbook)
    limits = [statement_within(talk.audience or "", threat, handbook) for talk in told]
    shortest = min(filter(None, limits), default=priority.first_word_within)
    return max(priority.first_word_within, shortest)


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
