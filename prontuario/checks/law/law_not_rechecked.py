"""A deadline is compared with its law again as often as its entry says.

Why: laws change; a deadline that was right two years ago may be wrong tonight.
Fix: compare it with the law, then write that day into `checked:`.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.plan.review import compare_again

SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds laws that nobody has looked at for longer than `recompare:`."""
    for clock in case.handbook.clocks.values():
        last_day = compare_again(clock)
        if last_day and case.today > last_day:
            yield Problem(
                clock.at("checked"),
                f"`{clock.id}` was last compared with its law on {clock.checked}, more than {clock.recompare} ago",
                "compare it again, then write that day into `checked:`",
            )
