"""Nothing that may prove the cause is destroyed, wiped or cleaned before somebody has kept it.

Why: without the pieces, the records or the traces nobody ever knows what happened, and it looks as if that was the aim.
Fix: let a step before it copy, photograph or seal what there is; then repair, clean and throw away.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.shared.meaning import first_said
from prontuario.checks.shared.step_words import named, place_in_threat
from prontuario.finding import Problem, Severity
from prontuario.model.handbook import Handbook
from prontuario.model.policy import Policy
from prontuario.model.step import Phase, Step
from prontuario.model.threat import Threat
from prontuario.plan.steps import TimedStep, timed_steps

SEVERITY = Severity.WARNING
CURE = "keep a copy, a photograph or a sealed sample first, in a step before it"


def run(case: Case) -> Iterator[Problem]:
    """Finds steps that destroy what may be evidence, where none before them keeps it."""
    for threat in case.threats():
        for timed in _destroying(threat, case.handbook):
            language = _destroys(timed.step, threat, case.handbook.policy)
            place = place_in_threat(timed.planned, "do", language or "")
            yield Problem(place, f"{named(timed.planned)} destroys evidence", CURE)


def _destroying(threat: Threat, handbook: Handbook) -> Iterator[TimedStep]:
    """The steps of a threat that destroy, in the order in which they are due; afterwards everything may go."""
    policy = handbook.policy
    steps = timed_steps(threat, handbook)
    kept = [each.due for each in steps if _keeps(each.step, policy)]
    for timed in steps:
        if timed.step.phase is Phase.RECOVER or _destroys(timed.step, threat, policy) is None:
            continue
        due = timed.due
        if not any(each is None or due is None or each <= due for each in kept):
            yield timed


def _destroys(step: Step, threat: Threat, policy: Policy) -> str | None:
    """In which language a step says it; where people may have been hurt, the place itself is evidence, too."""
    said = first_said("destroying", step.do, policy)
    if said is None and threat.life_safety:
        said = first_said("clearing_scene", step.do, policy)
    return said[0] if said else None


def _keeps(step: Step, policy: Policy) -> bool:
    """Whether a step keeps evidence, or waits until somebody has."""
    texts = (step.do, *step.how, step.done_when, step.only_if)
    return any(first_said("preserving", each, policy) for each in texts if each)
