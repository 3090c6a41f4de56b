"""What is planned is still to come, or running.

Why: a campaign that ended in spring makes the calendar of this autumn longer, and nobody reads it any more.
Fix: take the entry out of playbooks/planned.yml, or write its new days.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity

SEVERITY = Severity.ADVICE


def run(case: Case) -> Iterator[Problem]:
    """Finds planned events whose last day is over."""
    for each in case.handbook.planned.values():
        if each.start <= each.last < case.today:
            yield Problem(
                each.at("until" if each.end else "from"),
                f"«{each.title}» was over on {each.last}",
                "take the entry out, or write its new days",
            )
