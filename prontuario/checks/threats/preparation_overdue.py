"""What is to be done before a crisis was done in time, and is done again in time.

Why: the pump that nobody has tried since the spring is the pump that does not start.
Fix: do it, then write the day into `done:`, or into `last:` where it comes back; or change `by:` or `every:`.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.model.threat import Preparation
from prontuario.plan.preparation import due_day, last_done

SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds preparations that were not made in time, were never made, or are due again."""
    for threat in case.threats():
        for each in threat.prepare:
            due = due_day(each)
            if due is None and last_done(each) is None:
                yield Problem(
                    each.at(), f"«{each.do}» was never done", "do it, and add the day: `last: 2026-09-12`"
                )
            elif due is not None and due < case.today:
                yield _overdue(each, due)


def _overdue(each: Preparation, due: date) -> Problem:
    """What to say of what should have been done by a day that is over."""
    if last_done(each) is None:
        said = f"«{each.do}» had to be done by {due}, and is not done"
        return Problem(each.at("by"), said, "do it, and add the day: `done: 2026-09-12`")
    key = "last" if last_done(each) == each.last else "done"
    return Problem(each.at(key), f"«{each.do}» was due again on {due}", "do it, and write the day here")
