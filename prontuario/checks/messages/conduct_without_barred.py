"""Where somebody of the company is the matter, the plan says who neither approves nor speaks.

Why: a manager who signs the apology for a sentence of their own says the sentence again.
Fix: add `barred:` to the threat, with the role that is most likely concerned; on the day, its deputy takes its place.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity

SEVERITY = Severity.ADVICE


def run(case: Case) -> Iterator[Problem]:
    """Finds threats of `class: conduct` in which nobody is barred."""
    for threat in case.threats():
        if threat.class_ == "conduct" and not threat.barred:
            yield Problem(
                threat.at("class"),
                f"`{threat.id}` is about somebody's conduct, and nobody is barred from approving and speaking",
                "add `barred:` with the role that may be concerned, such as the chief executive's",
            )
