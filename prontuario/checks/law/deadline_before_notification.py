"""A deadline that counts from the notification comes after the deadline of that notification.

Why: a clock that nobody starts never runs out, until the authority asks.
Fix: put the notification, `from: aware` or `from: classified`, before the deadline that follows it.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.model.library import Clock

FORMERLY = ("clock-start",)
SEVERITY = Severity.ERROR


def run(case: Case) -> Iterator[Problem]:
    """Finds deadlines that follow a notification that nothing asks for."""
    for clock in case.handbook.clocks.values():
        yield from _unstarted(clock)


def _unstarted(clock: Clock) -> Iterator[Problem]:
    for index, deadline in enumerate(clock.deadlines):
        if deadline.starts_from != "notified":
            return
        yield Problem(
            clock.deadlines[index].at("from"),
            f"nothing in `{clock.id}` is notified before «{deadline.send}»",
            "put the deadline of the notification before it",
        )
