"""A criterion of moderation says what it is for, hiding or blocking, and who hides.

Why: a criterion that allows nothing is read as one that allows everything; what nobody hides stays there over night.
Fix: add `hide: true` or `block: true`; and with `hide: true`, the role under `who:`.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.model.step import Step
from prontuario.plan.moderation import HIDING
from prontuario.plan.steps import playbooks

SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds criteria for nothing, and criteria for hiding where no role is named that hides, there or in a step."""
    hidden_by_step = _is_hidden_by_a_step(case)
    for each in case.handbook.policy.moderation.criteria:
        if not each.hide and not each.block:
            yield Problem(
                each.at("what"),
                f"«{each.what}» is a criterion for nothing: it says neither `hide` nor `block`",
                "add `hide: true` or `block: true`, or take it out",
            )
        elif each.hide and each.who is None and not hidden_by_step:
            yield Problem(
                each.at("hide"),
                f"nothing says who hides what fits «{each.what}»",
                "add `who: ROLE` to the criterion, or a step with `counts_as: hiding` and `who`",
            )


def _is_hidden_by_a_step(case: Case) -> bool:
    return any(
        isinstance(step, Step) and HIDING in step.counts_as and bool(step.who)
        for playbook in playbooks(case.handbook)
        for step in playbook.steps
    )
