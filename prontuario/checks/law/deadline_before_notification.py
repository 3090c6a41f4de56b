"""A deadline that counts from the notification comes after the deadline of that notification.

Why: a clock that nobody starts never runs out, until the authority asks.
Fix: put the notification, `from: aware` or `from: classified`, before the deadline that follows it. Where the same
threats notify another law, the live page asks when that was.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.model.clock import NOTIFIED, Clock
from prontuario.plan.index import index_of

FORMERLY = ("clock-start",)
SEVERITY = Severity.ERROR


def run(case: Case) -> Iterator[Problem]:
    """Finds deadlines that follow a notification that nothing asks for."""
    for clock in case.handbook.clocks.values():
        if not _notified_elsewhere(clock, case):
            yield from _unstarted(clock)


def _notified_elsewhere(clock: Clock, case: Case) -> bool:
    """Whether another law is notified in each threat in which this one runs."""
    threats = index_of(case.handbook).threats_of_clock.get(clock.id, ())
    clocks = case.handbook.clocks
    others = (
        [clocks[name] for name in each.clocks if name in clocks and name != clock.id] for each in threats
    )
    return bool(threats) and all(any(map(_notifies, each)) for each in others)


def _notifies(clock: Clock) -> bool:
    return any(each.starts_from != NOTIFIED for each in clock.deadlines)


def _unstarted(clock: Clock) -> Iterator[Problem]:
    for deadline in clock.deadlines:
        if deadline.starts_from != NOTIFIED:
            return
        yield Problem(
            deadline.at("from"),
            f"nothing in `{clock.id}` is notified before «{deadline.send}»",
            "put the deadline of the notification before it",
        )
