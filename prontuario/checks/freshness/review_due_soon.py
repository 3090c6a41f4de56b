"""A review that is due soon is announced in time.

Why: an exercise needs weeks to be prepared; a review on its last day is a signature.
Fix: fix a day for the exercise or the call test; afterwards write it into `review: {last: ...}`.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.plan.review import next_review

FORMERLY = ("review-soon",)
SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds threats whose review is near."""
    soon = timedelta(minutes=case.handbook.policy.limits.review_soon.minutes)
    for threat in case.threats():
        due = next_review(threat, case.handbook.policy)
        if due is not None and timedelta() <= due - case.today <= soon:
            yield Problem(
                threat.at("review", "last"),
                f"the review of `{threat.id}` is due on {due}",
                "fix a day for it, with an exercise or a call test",
            )
