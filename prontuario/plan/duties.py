"""What one role has to do, over all threats."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import inf

from prontuario.model.communication import Communication
from prontuario.model.duration import Duration
from prontuario.model.handbook import Handbook
from prontuario.model.people import Role
from prontuario.model.threat import Threat
from prontuario.plan.index import index_of
from prontuario.plan.steps import TimedStep, timed_steps


@dataclass(frozen=True)
class StepDuty:
    """A step of the role, and the threats in which it comes at this time."""

    timed: TimedStep
    threats: tuple[Threat, ...]


@dataclass(frozen=True)
class CommunicationDuty:
    """A communication that the role speaks or approves."""

    communication: Communication
    threat: Threat


def step_duties(role: Role, handbook: Handbook) -> tuple[StepDuty, ...]:
    """The role's steps in the order of their deadlines; a procedure's step comes once for all its threats."""
    duties = handbook.derived(_steps_by_role).get(role.id, ())
    return tuple(sorted(duties, key=lambda duty: duty.timed.due.minutes if duty.timed.due else inf))


def _steps_by_role(handbook: Handbook) -> dict[str, tuple[StepDuty, ...]]:
    met: dict[str, dict[tuple[int, Duration | None], tuple[TimedStep, list[Threat]]]] = {}
    for threat in handbook.threats.values():
        for timed in timed_steps(threat, handbook):
            of_role = met.setdefault(timed.step.who or "", {})
            of_role.setdefault((id(timed.step), timed.due), (timed, []))[1].append(threat)
    return {
        role: tuple(StepDuty(timed, tuple(threats)) for timed, threats in steps.values())
        for role, steps in met.items()
    }


def spoken_by(role: Role, handbook: Handbook) -> Iterator[CommunicationDuty]:
    """The communications that the role speaks."""
    return (CommunicationDuty(each, threat) for threat, each in index_of(handbook).spoken_by.get(role.id, ()))


def approved_by(role: Role, handbook: Handbook) -> Iterator[CommunicationDuty]:
    """The communications that the role releases."""
    return (
        CommunicationDuty(each, threat) for threat, each in index_of(handbook).approved_by.get(role.id, ())
    )


def owned_by(role: Role, handbook: Handbook) -> tuple[Threat, ...]:
    """The threats that the role answers for."""
    return index_of(handbook).owned_by.get(role.id, ())
