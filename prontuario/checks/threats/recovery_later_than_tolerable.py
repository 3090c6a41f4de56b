"""What is down is back before it may no longer be down.

Why: four hours without bookings can be borne; a repair that is planned in six is a loss that nobody agreed to.
Fix: agree on a faster repair, or on what replaces it meanwhile; or correct `tolerable:` with those who bear the loss.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.model.means import Resource
from prontuario.plan.recovery import slowest_need

SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds resources that are planned to be back too late, by themselves or with what they need."""
    for each in case.handbook.resources.values():
        if each.tolerable is None:
            continue
        if each.back_within is not None and each.back_within > each.tolerable:
            yield Problem(
                each.at("back_within"),
                f"`{each.id}` may be down for {each.tolerable}, and is planned to be back after {each.back_within}",
                "agree on a faster repair, or correct one of the two times",
            )
        elif late := _late_need(each, case):
            yield Problem(
                each.at("tolerable"),
                f"`{each.id}` may be down for {each.tolerable}, but needs `{late.id}`,"
                f" which is planned to be back after {late.back_within}",
                f"agree on a faster repair of `{late.id}`, let `{each.id}` work without it,"
                " or correct one of the times",
            )


def _late_need(resource: Resource, case: Case) -> Resource | None:
    """What a resource needs, and is back later than the resource may be down."""
    slowest = slowest_need(resource, case.handbook)
    if slowest is None or slowest.back_within is None or resource.tolerable is None:
        return None
    return slowest if slowest.back_within > resource.tolerable else None
