"""Two weeks after an exercise or a review, what was learnt is written down.

Why: what nobody wrote down is forgotten by the next exercise, which then finds the same again.
Fix: write what was learnt under `findings:`, even that all went as planned, and what follows under `actions:`.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity

SEVERITY = Severity.ADVICE
TWO_WEEKS = timedelta(days=14)


def run(case: Case) -> Iterator[Problem]:
    """Finds exercises and after-action reviews of which nothing was learnt; a call test may find nothing."""
    for drill in case.handbook.drills.values():
        if drill.kind == "call-test" or drill.findings or drill.actions:
            continue
        if drill.date < case.today - TWO_WEEKS:
            yield Problem(
                drill.at("date"),
                f"this took place on {drill.date}, and nothing says what was learnt",
                "add `findings:`, even that all went as planned, and `actions:` with `do`, `who` and `by`",
            )
