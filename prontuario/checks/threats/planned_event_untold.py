"""Somebody on duty knows what is planned and running.

Why: on Saturday evening a stranger asks about "the campaign", and nobody in the room has heard of it.
Fix: add `who:` to the entry of playbooks/planned.yml: the roles that know, one of them on duty.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity

SEVERITY = Severity.ADVICE


def run(case: Case) -> Iterator[Problem]:
    """Finds planned events of which no role knows."""
    for each in case.handbook.planned.values():
        if not each.who and each.last >= case.today:
            yield Problem(
                each.at("title"),
                f"nobody is said to know about «{each.title}»",
                "add `who: [ROLE, ROLE]`: those who can say what is running, and what was promised",
            )
