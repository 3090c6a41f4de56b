"""The steps of a playbook with its procedures put in, and when each is due."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from prontuario.model.duration import NO_TIME, Duration
from prontuario.model.handbook import Handbook
from prontuario.model.library import Procedure
from prontuario.model.step import Phase, Step, StepOrUse, Use
from prontuario.model.text import Text
from prontuario.model.threat import Threat
from prontuario.plan.moderation import moderated

PHASES = tuple(Phase)


@dataclass(frozen=True)
class Frame:
    """What puts a step in: the procedure, the conditions of all `use:` above it, the names of the procedures above.

    `entry` is the first of these `use:`, the one that the playbook itself writes; none for its own steps.
    """

    procedure: Procedure | None
    conditions: tuple[Text, ...] = ()
    above: tuple[str, ...] = ()
    entry: Use | None = None


@dataclass(frozen=True)
class PlannedStep:
    """A step as it is played. `begins` is what its times count from, `frame` what it was unfolded from."""

    step: Step
    begins: Duration
    frame: Frame
    criteria: Text | None = None
    """The policy's criteria for hiding and blocking, where the step does either and has no condition of its own."""


@dataclass(frozen=True)
class TimedStep:
    """A planned step and its deadline, counted from the start of the incident; none where the plan gives none."""

    planned: PlannedStep
    due: Duration | None

    @property
    def step(self) -> Step:
        """The step as it was written."""
        return self.planned.step

    @property
    def conditions(self) -> tuple[Text, ...]:
        """All that has to hold for the step to be done: of the procedures that put it in, then its own."""
        own = self.step.only_if or self.planned.criteria
        return (*self.planned.frame.conditions, *((own,) if own else ()))


def planned_steps(playbook: Threat | Procedure, handbook: Handbook) -> tuple[PlannedStep, ...]:
    """All steps of a playbook in the order of its file, procedures unfolded. A procedure inside itself is left out."""
    frame = Frame(playbook, above=(playbook.id,)) if isinstance(playbook, Procedure) else Frame(None)
    return tuple(_unfolded(playbook.steps, NO_TIME, frame, handbook))


def _unfolded(
    steps: tuple[StepOrUse, ...], begins: Duration, frame: Frame, handbook: Handbook
) -> Iterator[PlannedStep]:
    for step in steps:
        if isinstance(step, Step):
            yield PlannedStep(step, begins, frame, moderated(step, handbook.policy))
        elif step.use in handbook.procedures and step.use not in frame.above:
            inner = handbook.procedures[step.use]
            conditions = (*frame.conditions, step.only_if) if step.only_if else frame.conditions
            yield from _unfolded(
                inner.steps,
                begins + step.starts,
                Frame(inner, conditions, (*frame.above, step.use), frame.entry or step),
                handbook,
            )


def timed_steps(playbook: Threat | Procedure, handbook: Handbook) -> tuple[TimedStep, ...]:
    """All steps with their deadlines, in the order of phases, then of time, then of the file; worked out once."""
    known = handbook.derived(_timed_before)
    key = id(playbook)
    if key not in known:
        known[key] = (
            playbook,
            _timed(playbook, handbook),
        )  # kept with it: an id is its own as long as it lives
    return known[key][1]


def _timed_before(_: Handbook) -> dict[int, tuple[Threat | Procedure, tuple[TimedStep, ...]]]:
    return {}


def _timed(playbook: Threat | Procedure, handbook: Handbook) -> tuple[TimedStep, ...]:
    planned = planned_steps(playbook, handbook)
    named = {each.step.id: each for each in planned}
    timed = [TimedStep(each, _due(each, named, ())) for each in planned]
    return tuple(sorted(timed, key=lambda each: (PHASES.index(each.step.phase), _minutes(each.due))))


def _due(
    planned: PlannedStep, named: dict[str | None, PlannedStep], above: tuple[str, ...]
) -> Duration | None:
    step = planned.step
    if step.within is None:
        return None
    if step.after is None:
        return planned.begins + step.within
    if step.after in above or step.after not in named:
        return None
    before = _due(named[step.after], named, (*above, step.after))
    return before + step.within if before is not None else None


def _minutes(due: Duration | None) -> float:
    return due.minutes if due is not None else float("inf")


def uses(playbook: Threat | Procedure) -> tuple[Use, ...]:
    """The procedures that a playbook puts in, as it writes them."""
    return tuple(step for step in playbook.steps if isinstance(step, Use))


def used_procedures(playbook: Threat | Procedure, handbook: Handbook) -> frozenset[str]:
    """The names of all procedures that a playbook puts in, also through others, and those that nothing defines."""
    found, waiting = set[str](), [playbook]
    while waiting:
        new = {use.use for use in uses(waiting.pop())} - found
        found |= new
        waiting += [handbook.procedures[name] for name in sorted(new) if name in handbook.procedures]
    return frozenset(found)


def is_whole(playbook: Threat | Procedure, handbook: Handbook) -> bool:
    """Whether all steps of a playbook are known: none of the procedures that it uses lacks."""
    return used_procedures(playbook, handbook) <= handbook.procedures.keys()


def playbooks(handbook: Handbook) -> tuple[Threat | Procedure, ...]:
    """All that have steps: threats, then procedures."""
    return (*handbook.threats.values(), *handbook.procedures.values())
