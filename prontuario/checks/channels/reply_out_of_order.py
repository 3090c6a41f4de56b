"""Kinds of messages are sorted by urgency: what comes first is answered first.

Why: a complaint that waits three days while praise is answered in one is the next post, with a picture of both.
Fix: correct `within:`, or put the kind where its time belongs.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity

SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds kinds that wait longer than a kind below them; what needs no answer is not compared."""
    replies = [each for each in case.handbook.policy.replies if each.answer != "none"]
    for index, each in enumerate(replies):
        sooner = next((other for other in replies[index + 1 :] if other.within < each.within), None)
        if sooner is not None:
            yield Problem(
                each.at("within"),
                f"«{each.kind}» waits {each.within}, and «{sooner.kind}» below it only {sooner.within}",
                "correct one of the two times, or their order",
            )
