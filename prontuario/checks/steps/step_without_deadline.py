"""Every step says by when it is done.

Why: under stress a step without a time is done last, or never.
Fix: add `within:`, counted from the start of the incident or from the step named by `after`.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.model.step import Step
from prontuario.plan.steps import playbooks

FORMERLY = ("step-timed",)
SEVERITY = Severity.ERROR


def run(case: Case) -> Iterator[Problem]:
    """Finds steps without a time, and threats without steps."""
    for playbook in playbooks(case.handbook):
        if not playbook.steps:
            yield Problem(
                playbook.key_at("steps"),
                f"`{playbook.id}` has no steps",
                "add `steps:` with at least one `do:`, `who:` and `within:`",
            )
        for step in playbook.steps:
            if isinstance(step, Step) and step.within is None:
                yield Problem(
                    step.at(), f"the step «{step.do}» has no time", "add `within:`, like `within: 15m`"
                )
