"""The steps of a playbook with its procedures put in, and when each is due."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from prontuario.finding import Place
from prontuario.model.duration import NO_TIME, Duration
from prontuario.model.handbook import Handbook
from prontuario.model.library import Procedure
from prontuario.model.threat import Phase, Step, StepOrUse, Threat, Use

PHASES = tuple(Phase)


@dataclass(frozen=True)
class PlannedStep:
    """A step as it is played: `begins` is what its times count from, `procedure` where it comes from."""

    step: Step
    begins: Duration
    procedure: Procedure | None
    place: Place


@dataclass(frozen=True)
class TimedStep:
    """A planned step and its deadline, counted from the start of the incident; none where the plan gives none."""

    planned: PlannedStep
    due: Duration | None

    @property
    def step(self) -> Step:
        """The step as it was written."""
        return self.planned.step


def planned_steps(playbook: Threat | Procedure, handbook: Handbook) -> tuple[PlannedStep, ...]:
    """All steps of a playbook in the order of its file, procedures unfolded. A procedure inside itself is left out."""
    source = playbook if isinstance(playbook, Procedure) else None
    return tuple(_unfolded(playbook.steps, handbook, source, playbook, NO_TIME, ()))


def _unfolded(
    steps: tuple[StepOrUse, ...], handbook: Handbook, procedure: Procedure | None,
    holder: Threat | Procedure, begins: Duration, above: tuple[str, ...],
) -> Iterator[PlannedStep]:
    for index, step in enumerate(steps):
        if isinstance(step, Step):
            yield PlannedStep(step, begins, procedure, holder.at("steps", index))
        elif step.use in handbook.procedures and step.use not in above:
            inner = handbook.procedures[step.use]
            yield from _unfolded(inner.steps, handbook, inner, inner, begins + step.starts, (*above, step.use))


def timed_steps(playbook: Threat | Procedure, handbook: Handbook) -> tuple[TimedStep, ...]:
    """All steps with their deadlines, in the order of phases, then of time, then of the file."""
    planned = planned_steps(playbook, handbook)
    named = {each.step.id: each for each in planned if each.step.id}
    timed = [TimedStep(each, _due(each, named, ())) for each in planned]
    return tuple(sorted(timed, key=lambda each: (PHASES.index(each.step.phase), _minutes(each.due))))


def _due(planned: PlannedStep, named: dict[str | None, PlannedStep], above: tuple[str, ...]) -> Duration | None:
    step = planned.step
    if step.within is None:
        return None
    if step.after is None:
        return planned.begins + step.within
    if step.after in above or step.after not in named:
        return None
    before = _due(named[step.after], named, (*above, step.after))
    return before + step.within if before is not None else None


def _minutes(due: Duration | None) -> int:
    return due.minutes if due is not None else 10**9


def uses(playbook: Threat | Procedure) -> tuple[Use, ...]:
    """The procedures that a playbook puts in, as it writes them."""
    return tuple(step for step in playbook.steps if isinstance(step, Use))


def playbooks(handbook: Handbook) -> tuple[Threat | Procedure, ...]:
    """All that have steps: threats, then procedures."""
    return (*handbook.threats.values(), *handbook.procedures.values())
