"""Nobody is asked or told by themselves.

Why: where the role that decides is also the one that is consulted, nobody else has looked at it.
Fix: name another role under `consult:` or `inform:`, or take it out.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.model.step import Step
from prontuario.plan.steps import playbooks

SEVERITY = Severity.WARNING
KEYS = {"consult": "asks itself first", "inform": "tells itself afterwards"}


def run(case: Case) -> Iterator[Problem]:
    """Finds steps whose role is under `consult:` or `inform:` too."""
    for playbook in playbooks(case.handbook):
        for step in (each for each in playbook.steps if isinstance(each, Step)):
            for key, does in KEYS.items():
                if step.who in getattr(step, key):
                    yield Problem(
                        step.at(key),
                        f"in the step «{step.do}» `{step.who}` {does}",
                        f"name another role, or take `{key}:` out",
                    )
