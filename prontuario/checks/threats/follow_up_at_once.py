"""What follows an incident is not due within minutes of it.

Why: `5m` is five minutes; who meant months finds the task overdue before the team has gone home.
Fix: write days or weeks, like `14d`; what has to be done at once is a step.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.model.duration import Duration

SEVERITY = Severity.WARNING
SOON = Duration.parse("1h")


def run(case: Case) -> Iterator[Problem]:
    """Finds tasks after the end that are due in less than an hour."""
    for threat in case.threats():
        for task in threat.afterwards:
            if task.within is not None and task.within < SOON:
                yield Problem(
                    task.at("within"),
                    f"«{task.do}» is due {task.within} after the end of `{threat.id}`",
                    "`m` means minutes: write days, like `30d`, or make it a step",
                )
