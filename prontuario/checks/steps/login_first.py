"""The first step of a threat needs no password.

Why: the sign-in may be what is down, and the person who begins at night has no account of every tool.
Fix: begin with what anybody can do with a telephone or paper; let the step with the password come after it.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.shared.meaning import first_said
from prontuario.checks.shared.step_words import named, place_in_threat
from prontuario.finding import Problem, Severity
from prontuario.plan.steps import timed_steps

SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds threats whose earliest step says that somebody signs in."""
    for threat in case.threats():
        steps = [(each.due, each) for each in timed_steps(threat, case.handbook) if each.due is not None]
        if not steps:
            continue
        _, first = min(steps, key=lambda each: each[0])
        if login := first_said("login", first.step.do, case.handbook.policy):
            yield Problem(
                place_in_threat(first.planned, "do", login[0]),
                f"`{threat.id}` begins with a password: {named(first.planned)}",
                "begin with what anybody can do with a telephone or paper",
            )
