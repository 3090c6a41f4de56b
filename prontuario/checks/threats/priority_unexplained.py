"""A priority that differs from the matrix says why, and the matrix is whole.

Why: priorities that anybody may set by feeling end with everything being urgent.
Fix: add `because:` beside `priority:`; give the matrix five rows of five priorities.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.model.layout import DEFAULT_POLICY

FORMERLY = ("priority-explained",)
SEVERITY = Severity.ERROR


def run(case: Case) -> Iterator[Problem]:
    """Finds unexplained priorities and an incomplete matrix."""
    policy = case.handbook.policy
    if len(policy.matrix) != 5 or any(len(row) != 5 for row in policy.matrix):
        yield Problem(
            policy.key_at("matrix"),
            "the priority matrix is not five rows of five",
            "write five rows (impact 5 first) of five priorities (likelihood 1 first)",
        )
    known = {priority.id for priority in policy.priorities}
    unknown = {name for row in policy.matrix for name in row} - known
    if unknown and policy.at("matrix").file == DEFAULT_POLICY:
        yield Problem(
            policy.key_at("priorities"),
            f"the default matrix gives priorities that are not in this list: {', '.join(sorted(unknown))}",
            "add `matrix:` with your own priorities",
        )
    for threat in case.threats():
        if threat.priority is not None and threat.because is None:
            yield Problem(
                threat.at("priority"),
                f"the threat `{threat.id}` overrides the matrix without a reason",
                "add `because: ...`, or remove `priority:`",
            )
