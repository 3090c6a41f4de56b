"""Where threats activate levels, one of the levels is a crisis.

Why: a page says "not a crisis yet" even at the worst level, and the plan of the threat is never activated.
Fix: add `crisis: true` to the level from which on the plan is activated: mostly the worst one.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity

SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds levels that threats activate, of which none is a crisis."""
    levels = case.handbook.policy.levels
    activated = {each.level for threat in case.threats() for each in threat.activate if each.level}
    if activated & {level.id for level in levels} and not any(level.crisis for level in levels):
        worst = levels[-1]
        yield Problem(
            worst.at("id"),
            f"threats activate levels, and none of them is a crisis, not even the worst, `{worst.id}`",
            "add `crisis: true` to the level from which on the plan is activated",
        )
