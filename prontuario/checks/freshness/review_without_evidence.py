"""Each review of a threat rests on an exercise or a call test in which it was tried.

Why: a date alone can be typed by anybody, without reading the page.
Fix: name a drill of playbooks/drills/ under `evidence:`, one that played this threat not long before: within a third of
    the time between two reviews.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.model.library import Drill
from prontuario.model.policy import Policy
from prontuario.model.threat import Review, Threat
from prontuario.plan.review import review_interval

FORMERLY = ("review-evidenced",)
SEVERITY = Severity.WARNING
FRESH = 3  # a drill is the evidence of a review for a third of the time to the next one


def run(case: Case) -> Iterator[Problem]:
    """Finds reviews that nothing proves."""
    for threat in case.threats():
        review = threat.review
        if review is None:
            continue
        if review.evidence is None:
            yield Problem(
                review.at(),
                f"no exercise or call test is behind the review of `{threat.id}`",
                "add `evidence:` with a drill of playbooks/drills/",
            )
        drill = case.handbook.drills.get(review.evidence or "")
        if drill is not None:
            for fault, advice in _faults(drill, review, threat, case.handbook.policy):
                yield Problem(review.at("evidence"), f"the drill `{drill.id}` {fault}", advice)


def _faults(drill: Drill, review: Review, threat: Threat, policy: Policy) -> Iterator[tuple[str, str]]:
    if threat.id not in drill.threats:
        yield f"did not play `{threat.id}`", "name one that did; if this one did, add it to its `threats:`"
    if drill.date > review.last:
        yield (
            f"is of {drill.date}, after this review",
            "write the day of a later review, or name an earlier drill",
        )
    elif (review.last - drill.date) * FRESH > review_interval(review, policy):
        days = (review.last - drill.date).days
        yield (
            f"is of {drill.date}, {days} days before this review of {review.last}",
            "name a newer drill that played it; without one, leave the day of the last review that had one",
        )
