"""What is done beforehand has a role; what is done afterwards has a role and a time.

Why: a lesson that nobody has to act on by a day is learnt again in the next crisis.
Fix: add `who:` with a role, and to an item of `afterwards:` also `within:`, like `within: 14d`.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.model.threat import Followup, Preparation

SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds tasks before and after a crisis that nobody does, or that have no end."""
    for threat in case.threats():
        tasks: tuple[Preparation | Followup, ...] = (*threat.prepare, *threat.afterwards)
        for task in tasks:
            if task.who is None:
                yield Problem(task.at(), f"nobody does «{task.do}»", "add `who: ROLE` to it")
        for followup in threat.afterwards:
            if followup.within is None:
                yield Problem(
                    followup.at(), f"«{followup.do}» has no time", "add `within:`, like `within: 14d`"
                )
