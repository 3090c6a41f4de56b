"""A threat in which somebody calls for help says that people may be in danger.

Why: only then do the emergency number, what to do at once and the assembly point come first on its pages.
Fix: add `life_safety: true` to the threat; or take the call out of a plan in which nobody can be hurt.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.shared.deeds import deed_place, words_of_deed
from prontuario.checks.shared.step_words import named
from prontuario.finding import Problem, Severity
from prontuario.model.policy import Policy
from prontuario.model.step import Deed
from prontuario.plan.steps import TimedStep, timed_steps

SEVERITY = Severity.WARNING
CALL: Deed = "emergency-call"
# After the first step, "call 112 if somebody faints" is care, and not what the threat is about.
IF = re.compile(r"\b(?:if|when|should|se|quando|wenn|falls)\b", re.IGNORECASE)


def run(case: Case) -> Iterator[Problem]:
    """Finds threats that begin with a call for help, or make one in any case, and say nothing of danger."""
    for threat in case.own_threats():
        steps = () if threat.life_safety else timed_steps(threat, case.handbook)
        calls = (each for each in steps if _calls(each, each is steps[0], case.handbook.policy))
        if call := next(calls, None):
            yield Problem(
                threat.key_at("title"),
                f"{named(call.planned)} calls for help, and `{threat.id}` does not say that people may be"
                f" in danger ({deed_place(CALL, call.step)})",
                "add `life_safety: true`",
            )


def _calls(timed: TimedStep, is_first: bool, policy: Policy) -> bool:
    """Whether a step calls for help whatever happens; the first one also where its words say on what."""
    if timed.conditions:
        return False
    words = words_of_deed(CALL, timed.step, policy)
    return CALL in timed.step.counts_as or any(is_first or not IF.search(each) for each in words)
