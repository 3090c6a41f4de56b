"""Every step has one role that does it.

Why: what everybody should do, nobody does. Exactly one is accountable (RACI).
Fix: add `who:` with a role of roster/roles.yml.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.model.step import Step
from prontuario.plan.steps import playbooks

FORMERLY = ("step-owned",)
SEVERITY = Severity.ERROR


def run(case: Case) -> Iterator[Problem]:
    """Finds steps that nobody does."""
    for playbook in playbooks(case.handbook):
        for step in playbook.steps:
            if isinstance(step, Step) and step.who is None:
                yield Problem(step.at(), f"nobody does the step «{step.do}»", "add `who: ROLE` to it")
