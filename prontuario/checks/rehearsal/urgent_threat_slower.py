"""A threat of a higher priority is never decided later than one of a lower priority.

Why: a ladder that is faster for small things shows that one of the two was not thought through.
Fix: give the more urgent threat the shorter ladder.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.plan.priority import priority_of

FORMERLY = ("urgent-not-slower",)
SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds urgent threats that are slower than a less urgent one."""
    priorities = case.handbook.policy.priorities
    ranked = []
    for rehearsed in case.decisions:
        priority = priority_of(rehearsed.threat, case.handbook.policy)
        minutes = rehearsed.whole.decision.worst.minutes
        if priority is not None and minutes is not None:
            ranked.append((priorities.index(priority), minutes, rehearsed.threat.id))
    for rank, minutes, name in ranked:
        faster = [(other, least) for lower, least, other in ranked if lower > rank and least < minutes]
        if faster:
            other, least = min(faster, key=lambda pair: pair[1])
            yield Problem(
                case.handbook.threats[name].key_at("escalation"),
                f"`{name}` is decided after {minutes} minutes at worst, the less urgent `{other}` after {least}",
                "give the more urgent one the shorter ladder",
            )
