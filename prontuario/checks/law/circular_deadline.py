"""No deadline counts from its own notice, not even through others.

Why: each would wait for the other, and none would ever be due.
Fix: let one of them count from `aware`, `classified` or an event.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.model.clock import Clock
from prontuario.plan.deadlines import follows

SEVERITY = Severity.ERROR


def run(case: Case) -> Iterator[Problem]:
    """Finds deadlines that wait for themselves."""
    for clock in case.handbook.clocks.values():
        for number, deadline in enumerate(clock.deadlines):
            if number in _before(clock, number):
                yield Problem(
                    deadline.at("from"),
                    f"«{deadline.send}» of `{clock.id}` counts from its own notice",
                    "let it count from `aware`, `classified`, or an event of `events:`",
                )


def _before(clock: Clock, number: int) -> set[int]:
    """All deadlines whose notices have to be sent before one can be counted."""
    found, waiting = set[int](), [number]
    while waiting:
        new = set(follows(clock, waiting.pop())) - found
        found |= new
        waiting += new
    return found
