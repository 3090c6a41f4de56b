"""What may be hidden and who may be blocked is written once, in the policy.

Why: of two lists, the one in the playbook is read in anger, and the one in the rules by the lawyer afterwards.
Fix: take `only_if:` out of the step; what is missing in `criteria:` under `moderation:` of the policy is added there.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.model.step import Step
from prontuario.plan.moderation import criteria_for
from prontuario.plan.steps import playbooks

SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds steps that hide or block by a condition of their own, beside the criteria of the policy."""
    for playbook in playbooks(case.handbook):
        for step in playbook.steps:
            if isinstance(step, Step) and step.only_if and criteria_for(step, case.handbook.policy):
                yield Problem(
                    step.at("only_if"),
                    f"the policy has the criteria, and the step «{step.do}» has others: «{step.only_if}»",
                    "remove `only_if:` here: the step then has those of `moderation:` in the policy",
                )
