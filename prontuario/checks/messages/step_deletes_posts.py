"""No step deletes what people have written.

Why: the copy is everywhere already, and the deleting becomes the story.
Fix: answer it. What endangers somebody is hidden by the criteria of `moderation:`, in a step that `counts_as: hiding`.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.model.step import Step
from prontuario.plan.steps import playbooks

FORMERLY = ("no-deleting",)
SEVERITY = Severity.ERROR


def run(case: Case) -> Iterator[Problem]:
    """Finds steps that count as deleting."""
    for playbook in playbooks(case.handbook):
        for step in playbook.steps:
            if isinstance(step, Step) and "deleting" in step.counts_as:
                yield Problem(
                    step.at("counts_as"),
                    f"the step «{step.do}» deletes what people have written",
                    "answer it instead, and leave it where it is",
                )
