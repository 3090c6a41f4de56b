"""What is to be assessed is not due after everything is contained and solved.

Why: `5d` typed for `5m` is not seen among forty lines, and at night nobody looks for the step.
Fix: give it the time that was meant; or the phase to which it belongs.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.shared.step_words import named, place_in_threat
from prontuario.finding import Problem, Severity
from prontuario.model.step import Step
from prontuario.plan.steps import is_whole, timed_steps

SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds steps of the phase `assess` that are due after the last of `contain` and `solve`."""
    for threat in case.threats():
        steps = timed_steps(threat, case.handbook) if is_whole(threat, case.handbook) else ()
        acting = [each for each in steps if each.step.phase in ("contain", "solve")]
        ends = [each.due for each in acting if each.due is not None]
        if len(ends) < len(acting) or not any(each.step.phase == "solve" for each in acting):
            continue
        for each in steps:
            if _assesses(each.step) and each.due is not None and each.due > max(ends):
                yield Problem(
                    place_in_threat(each.planned, "within"),
                    f"{named(each.planned)} is to assess `{threat.id}`, and due after {each.due}:"
                    f" all is solved by then, after {max(ends)}",
                    "write the time that was meant, or another phase",
                )


def _assesses(step: Step) -> bool:
    """Whether a step says so; without a phase it may be of any."""
    return step.phase == "assess" and "phase" in step.model_fields_set
