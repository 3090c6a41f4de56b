"""A step that blocks somebody says under which condition.

Why: blocking is the last resort; without a criterion it is done in anger, and shown around.
Fix: add `only_if:` with facts that a second person can see, like a threat that went on after a warning.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.model.step import Step
from prontuario.plan.steps import playbooks

FORMERLY = ("blocking-justified",)
SEVERITY = Severity.ERROR


def run(case: Case) -> Iterator[Problem]:
    """Finds steps that block people without a criterion."""
    for playbook in playbooks(case.handbook):
        for step in playbook.steps:
            if isinstance(step, Step) and "blocking" in step.counts_as and step.only_if is None:
                yield Problem(
                    step.at("counts_as"),
                    f"the step «{step.do}» does not say when somebody may be blocked",
                    "add `only_if: ...`",
                )
