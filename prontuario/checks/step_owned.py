"""Every step has one role that does it.

Why: what everybody should do, nobody does. Exactly one is accountable (RACI).
Fix: add `who:` with a role of roster/roles.yml.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.finding import Problem, Severity
from prontuario.model.handbook import Handbook
from prontuario.model.step import Step
from prontuario.plan.steps import playbooks

SEVERITY = Severity.ERROR


def run(handbook: Handbook) -> Iterator[Problem]:
    """Finds steps that nobody does."""
    for playbook in playbooks(handbook):
        for step in playbook.steps:
            if isinstance(step, Step) and step.who is None:
                yield Problem(step.at(), f"nobody does the step «{step.do}»", "add `who: ROLE` to it")
