"""What is down is not planned to be back before what it needs.

Why: the website cannot come back after one hour while its database takes four, and everybody promises the one hour.
Fix: plan the later time for what depends on it, or a faster repair of what it needs; or take it out of `needs:`.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.plan.recovery import slowest_need

SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds resources that are planned to be back sooner than something without which they do not work."""
    for each in case.handbook.resources.values():
        slowest = slowest_need(each, case.handbook)
        if each.back_within is None or slowest is None or slowest.back_within is None:
            continue
        if each.back_within < slowest.back_within:
            yield Problem(
                each.at("back_within"),
                f"`{each.id}` is planned to be back after {each.back_within}, but needs `{slowest.id}`,"
                f" which is planned to be back after {slowest.back_within}",
                f"plan a faster repair of `{slowest.id}`, or a later time for `{each.id}`",
            )
