"""Whether all is known that a rehearsal asks about: of a name that nothing defines it would say what is not true."""

from __future__ import annotations

from collections.abc import Iterable

from prontuario.model.base import Part
from prontuario.model.handbook import Handbook
from prontuario.model.kinds import Kind
from prontuario.model.references import references
from prontuario.model.threat import Threat
from prontuario.plan.communications import approvers, statements_in_a_crisis
from prontuario.plan.holders import is_held

PLAYED = frozenset({Kind.PERSON, Kind.ROLE, Kind.CHANNEL, Kind.RESOURCE, Kind.SITE})


def decision_known(threat: Threat, handbook: Handbook) -> bool:
    """Whether the ladder is whole, and everything that its roles and channels need is defined."""
    ladder = threat.escalation
    whole = bool(ladder) and all(rung.to and rung.via for rung in ladder)
    names = [name for rung in ladder for name in rung.to]
    via = [name for rung in ladder for name in rung.via]
    lost = set(threat.takes_down) <= handbook.resources.keys()
    return whole and lost and _known(ladder, handbook) and _means_known(names, via, handbook)


def statement_known(threat: Threat, handbook: Handbook) -> bool:
    """Whether everything is defined that those who speak and approve outside need, and their channels."""
    talks = statements_in_a_crisis(threat, handbook)
    names = [name for talk in talks for name in (talk.who, *approvers(talk, handbook))]
    via = [name for talk in talks for name in talk.via]
    whole = all(talk.who and talk.via for talk in talks)
    return whole and _known(threat.communication, handbook) and _means_known(names, via, handbook)


def _means_known(roles: Iterable[str | None], channels: Iterable[str], handbook: Handbook) -> bool:
    """Whether the roles are held, and their people and what the channels need are defined."""
    held = [role for role in map(handbook.roles.get, filter(None, roles)) if role]
    used = [channel for channel in map(handbook.channels.get, channels) if channel]
    return (
        all(is_held(role, handbook) for role in held)
        and handbook.derived(_resources_known)
        and _known((*held, *used), handbook)
    )


def _resources_known(handbook: Handbook) -> bool:
    """Whether each resource needs only what is defined."""
    return _known(handbook.resources.values(), handbook)


def _known(parts: Iterable[Part], handbook: Handbook) -> bool:
    """Whether all people, roles, channels and resources that the parts name are defined."""
    named = (each for part in parts for each in references(part))
    return all(each.name in handbook.subjects(each.kind) for each in named if each.kind in PLAYED)
