"""Where threats activate levels, one of the levels is a crisis, and the most urgent threats reach it.

Why: a page says "not a crisis yet" even at the worst level, and the plan of the threat is never activated.
Fix: add `crisis: true` to the level from which on the plan is activated: mostly the worst one. Give a threat of the
    most urgent priority an entry of `activate:` that leads there.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.model.threat import Threat
from prontuario.plan.priority import is_top

SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds levels that threats activate, of which none is a crisis; and urgent threats that never reach one."""
    levels = case.handbook.policy.levels
    activated = {each.level for threat in case.threats() for each in threat.activate if each.level}
    if activated & {level.id for level in levels} and not any(level.crisis for level in levels):
        worst = levels[-1]
        yield Problem(
            worst.at("id"),
            f"threats activate levels, and none of them is a crisis, not even the worst, `{worst.id}`",
            "add `crisis: true` to the level from which on the plan is activated",
        )
    crises = {level.id for level in levels if level.crisis}
    for threat in case.threats() if crises else ():
        if is_top(threat, case.handbook.policy) and _stays_below(
            threat, crises, {each.id for each in levels}
        ):
            yield Problem(
                threat.key_at("activate"),
                f"`{threat.id}` has the most urgent priority, and nothing under `activate:` makes it a crisis",
                f"add an entry with `level: {next(iter(sorted(crises)))}`, or correct likelihood and impact",
            )


def _stays_below(threat: Threat, crises: set[str], known: set[str]) -> bool:
    """Whether every trigger of a threat leads to a known level, and none to a crisis."""
    reached = {each.level for each in threat.activate}
    return bool(reached) and reached <= known and not reached & crises
