"""Every threat has been reviewed, and its next review is not overdue.

Why: an old plan calls people who have left, on numbers that are gone.
Fix: review the playbook with its owner, best after an exercise, and write the day into `review: {last: ...}`.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.plan.review import next_review

SEVERITY = Severity.ERROR


def run(case: Case) -> Iterator[Problem]:
    """Finds threats that nobody has reviewed in time."""
    for threat in case.threats():
        due = next_review(threat, case.handbook.policy)
        if due is None:
            yield Problem(
                threat.key_at("review"),
                f"the threat `{threat.id}` was never reviewed",
                "review it, then add `review: {last: DATE, evidence: DRILL}`",
            )
        elif due < case.today:
            yield Problem(
                threat.at("review", "last"),
                f"the review of `{threat.id}` was due on {due}",
                "review it, then write the day here",
            )
