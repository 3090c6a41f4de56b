"""A threat in which somebody calls for help says that people may be in danger.

Why: only then do the emergency number, what to do at once and the assembly point come first on its pages.
Fix: add `life_safety: true` to the threat; or take the call out of a plan in which nobody can be hurt.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.shared.deeds import deed_place, deeds_of
from prontuario.checks.shared.step_words import named
from prontuario.finding import Problem, Severity
from prontuario.plan.steps import timed_steps

SEVERITY = Severity.WARNING
CALL = "emergency-call"


def run(case: Case) -> Iterator[Problem]:
    """Finds threats whose steps always call an emergency number, and that say nothing of danger."""
    for threat in case.own_threats():
        if not threat.life_safety:
            for timed in timed_steps(threat, case.handbook):
                if not timed.conditions and CALL in deeds_of(timed.step, case.handbook.policy):
                    yield Problem(
                        threat.key_at("title"),
                        f"{named(timed.planned)} calls for help, and `{threat.id}` does not say that people may be"
                        f" in danger ({deed_place(CALL, timed.step)})",
                        "add `life_safety: true`",
                    )
                    break
