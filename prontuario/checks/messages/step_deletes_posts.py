"""No step deletes what people have written.

Why: the copy is everywhere already, and the deleting becomes the story.
Fix: answer it. What endangers somebody is hidden by the criteria of `moderation:`, in a step that `counts_as: hiding`.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.shared.deeds import deed_place, deeds_of
from prontuario.finding import Problem, Severity
from prontuario.model.step import Step
from prontuario.plan.steps import playbooks

FORMERLY = ("no-deleting",)
SEVERITY = Severity.ERROR


def run(case: Case) -> Iterator[Problem]:
    """Finds steps that say that they delete, in their words or under `counts_as:`."""
    for playbook in playbooks(case.handbook):
        for step in playbook.steps:
            if isinstance(step, Step) and "deleting" in deeds_of(step, case.handbook.policy):
                yield Problem(
                    deed_place("deleting", step),
                    f"the step «{step.do}» deletes what people have written",
                    "answer it instead, and leave it where it is",
                )
