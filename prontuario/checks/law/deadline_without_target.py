"""Where a law says "without undue delay", the plan says in what time it wants to send the notice.

Why: without a number nobody is late, until the authority says so.
Fix: add `target: 2h`; the pages show it, marked as your own.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity

SEVERITY = Severity.ADVICE


def run(case: Case) -> Iterator[Problem]:
    """Finds notices without a number of their law, and without one of our own."""
    for clock in case.handbook.clocks.values():
        for deadline in clock.deadlines:
            if deadline.within.undue_delay and not (deadline.target or deadline.at_latest):
                yield Problem(
                    deadline.key_at("within"),
                    f"«{deadline.send}» of `{clock.id}` has no time by which we want to send it",
                    "add your own target below it, like `target: 2h`",
                )
