"""A phase of a playbook fits on a screen.

Why: what does not fit is scrolled past, and a step that nobody sees is not done.
Fix: move steps to the phase in which they are done, join those that one person does at once, or leave one out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.plan.steps import timed_steps

FORMERLY = ("phase-short",)
SEVERITY = Severity.ADVICE


def run(case: Case) -> Iterator[Problem]:
    """Finds phases with too many steps, those of procedures included."""
    most = case.handbook.policy.limits.phase_steps
    for threat in case.threats():
        counts = Counter(timed.step.phase for timed in timed_steps(threat, case.handbook))
        for phase, count in counts.items():
            if count > most:
                yield Problem(
                    threat.key_at("steps"),
                    f"the phase `{phase}` has {count} steps with those of its procedures, more than {most}",
                    "move, join or remove some of them",
                )
