"""What is to be done before a crisis was done, and is done again in time.

Why: the pump that nobody has tried since the spring is the pump that does not start.
Fix: do it, then write the day into `last:`; or change `every:`, if it is needed less often.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.model.threat import Preparation

SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds preparations that were never made, or are due again."""
    for threat in case.threats():
        for each in threat.prepare:
            if each.last is None:
                yield Problem(
                    each.at(), f"«{each.do}» was never done", "do it, and add the day: `last: 2026-09-12`"
                )
            elif (due := _due(each)) and due < case.today:
                yield Problem(
                    each.at("last"), f"«{each.do}» was due again on {due}", "do it, and write the day here"
                )


def _due(each: Preparation) -> date | None:
    """The last day on which it is in time; none for what is done once."""
    if each.last is None or each.every is None:
        return None
    return each.last + timedelta(minutes=each.every.minutes)
