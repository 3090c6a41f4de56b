"""The roles on the ladder of the most urgent threats, and their owners, are covered at every hour of the week.

Why: the worst threats keep no office hours.
Fix: add a holder for the missing hours, widen `reachable:`, or let people take turns in a `rota:`.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.shared.cover import gaps
from prontuario.finding import Problem, Severity

FORMERLY = ("role-covered-always",)
SEVERITY = Severity.ERROR
NOBODY_TO_CALL = True


def run(case: Case) -> Iterator[Problem]:
    """Finds hours of the week in which nobody answers for a threat of the top priority."""
    return gaps(case, urgent=True)
