"""Without any one person, channel, resource or supplier, a decision-maker is still reached within the limit.

Why: the limit was set for bad days, not for good ones.
Fix: shorten the waits of the ladder, or add channels to its first rungs.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.plan.weigh import priority_of
from prontuario.rehearsal.losses import Rehearsed
from prontuario.rehearsal.scene import Loss
from prontuario.rehearsal.times import Worst
from prontuario.rehearsal.week import hour_words

SEVERITY = Severity.WARNING
NEVER = float("inf")


def run(case: Case) -> Iterator[Problem]:
    """Finds threats in which a single loss makes the decision too late."""
    for name, rehearsed in case.rehearsed.items():
        priority = priority_of(rehearsed.threat, case.handbook.policy)
        limit = priority.decision_within if priority else None
        if case.cannot_rehearse or priority is None or limit is None:
            continue
        slow = _slow(rehearsed, limit.minutes)
        if slow and rehearsed.whole.decision.worst.weight <= limit.minutes:
            loss, worst = max(slow.items(), key=lambda pair: pair[1].weight)
            yield Problem(
                rehearsed.threat.key_at("escalation"),
                f"without the {loss.kind} `{loss.name}` a decision-maker is reached in `{name}` after {worst.minutes}"
                f" minutes on {hour_words(worst.hour)}; {priority.id} allows {limit}",
                f"see it with `prontuario rehearse --threat {name} --without {loss.name}`; shorten the waits",
            )


def _slow(rehearsed: Rehearsed, limit: int) -> dict[Loss, Worst]:
    """The losses with which it takes longer than the limit; with which it never happens is another check's."""
    reached = {loss: outcome.decision.worst for loss, outcome in rehearsed.without.items()}
    return {loss: worst for loss, worst in reached.items() if limit < worst.weight < NEVER}
