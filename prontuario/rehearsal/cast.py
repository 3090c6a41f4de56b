"""Who is needed in a threat: on whom the decision and the first public statement hang. Worked out once a handbook."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from prontuario.model.communication import Communication
from prontuario.model.handbook import Handbook
from prontuario.model.people import Role
from prontuario.model.threat import Rung, Threat
from prontuario.plan.communications import approvers, statements_in_a_crisis

ACTIVATE = "activate"


@dataclass(frozen=True)
class Statement:
    """A public communication, who speaks (none where nobody known does), and who may release it."""

    talk: Communication
    speaker: Role | None
    releasing: tuple[Role, ...]


@dataclass(frozen=True)
class Cast:
    """The roles of a threat."""

    threat: Threat
    called: tuple[tuple[Rung, Role], ...]
    """Each known role that the ladder calls, with its rung; on one rung there may be several."""
    statements: tuple[Statement, ...]

    @cached_property
    def deciding(self) -> tuple[tuple[Rung, Role], ...]:
        """Those of the ladder who may decide."""
        return tuple((rung, role) for rung, role in self.called if may_decide(role))

    @cached_property
    def ladder(self) -> tuple[str, ...]:
        """The channels of the whole ladder, in the order of its rungs: those who speak are called through them too."""
        return tuple(dict.fromkeys(name for rung in self.threat.escalation for name in rung.via))

    @cached_property
    def roles(self) -> tuple[Role, ...]:
        """All of them, each once."""
        needed = [role for _, role in self.called]
        for each in self.statements:
            needed += [*([each.speaker] if each.speaker else []), *each.releasing]
        return tuple({role.id: role for role in needed}.values())


def cast_of(threat: Threat, handbook: Handbook) -> Cast:
    """The roles of a threat."""
    known = handbook.derived(_casts)
    cast = known.get(threat.id)
    if cast is None or cast.threat is not threat:
        known[threat.id] = cast = _cast(threat, handbook)
    return cast


def may_decide(role: Role) -> bool:
    """Whether a role may activate the plan."""
    return ACTIVATE in role.authority


def _casts(_: Handbook) -> dict[str, Cast]:
    return {}


def _cast(threat: Threat, handbook: Handbook) -> Cast:
    statements = statements_in_a_crisis(threat, handbook)
    return Cast(
        threat,
        tuple(_called(threat, handbook)),
        tuple(
            Statement(
                talk, handbook.roles.get(talk.who or ""), tuple(_known(approvers(talk, handbook), handbook))
            )
            for talk in statements
        ),
    )


def _called(threat: Threat, handbook: Handbook) -> Iterator[tuple[Rung, Role]]:
    for rung in threat.escalation:
        yield from ((rung, role) for role in _known(rung.to, handbook))


def _known(names: tuple[str, ...], handbook: Handbook) -> Iterator[Role]:
    return (handbook.roles[name] for name in names if name in handbook.roles)
