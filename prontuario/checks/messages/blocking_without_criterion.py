"""A step that hides a comment or blocks somebody says under which condition.

Why: blocking is the last resort; without a criterion it is done in anger, and shown around.
Fix: write the criteria once, under `moderation:` of the policy, or add `only_if:` with facts that others can see.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.shared.deeds import deed_place, deeds_of
from prontuario.finding import Problem, Severity
from prontuario.model.policy import Policy
from prontuario.model.step import Deed, Step
from prontuario.plan.moderation import BLOCKING, HIDING, criteria_for
from prontuario.plan.steps import playbooks

FORMERLY = ("blocking-justified",)
SEVERITY = Severity.ERROR
SAID: dict[Deed, tuple[str, str]] = {
    BLOCKING: ("does not say when somebody may be blocked", "block"),
    HIDING: ("does not say what may be hidden", "hide"),
}


def run(case: Case) -> Iterator[Problem]:
    """Finds steps that hide or block without a criterion, of their own or of the policy."""
    if not case.handbook.policy_known:
        return  # it may have the criteria
    for playbook in playbooks(case.handbook):
        for step in playbook.steps:
            if (
                isinstance(step, Step)
                and step.only_if is None
                and not criteria_for(step, case.handbook.policy)
            ):
                yield from _without(step, case.handbook.policy)


def _without(step: Step, policy: Policy) -> Iterator[Problem]:
    deeds = deeds_of(step, policy)
    for deed, (missing, word) in SAID.items():
        if deed in deeds:
            written = any(getattr(each, word) for each in policy.moderation.criteria)
            yield Problem(
                deed_place(deed, step),
                f"the step «{step.do}» {missing}",
                f"add `counts_as: {deed}`: then the page shows the criteria of the policy"
                if written
                else f"add `only_if: ...`, or `moderation: {{criteria: [{{what: ..., {word}: true}}]}}` to the policy",
            )
