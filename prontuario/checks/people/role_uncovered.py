"""Every role is covered at every hour of the week.

Why: on a Saturday evening a step waits for its role until Monday.
Fix: add a holder for the missing hours, widen `reachable:`, or let people take turns in a `rota:`.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.shared.cover import gaps
from prontuario.finding import Problem, Severity

FORMERLY = ("role-covered",)
SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds hours of the week in which nobody does the work of a role that is not among the most urgent."""
    return gaps(case, urgent=False)
