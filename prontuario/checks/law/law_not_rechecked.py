"""A deadline is compared with its law again as often as its entry says, and every two years where it does not say.

Why: laws change; a deadline that was right two years ago may be wrong tonight.
Fix: compare it with the law, then write that day into `checked:`; `recompare:` says how often.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.plan.review import compare_again

SEVERITY = Severity.WARNING
USUALLY = timedelta(days=730)


def run(case: Case) -> Iterator[Problem]:
    """Finds laws that nobody has looked at for longer than `recompare:`, or for two years."""
    for clock in case.handbook.clocks.values():
        last_day = compare_again(clock) or clock.checked + min(USUALLY, date.max - clock.checked)
        if case.today > last_day:
            age = clock.recompare or "two years"
            yield Problem(
                clock.at("checked"),
                f"`{clock.id}` was last compared with its law on {clock.checked}, more than {age} ago",
                "compare it again, then write that day into `checked:`",
            )
