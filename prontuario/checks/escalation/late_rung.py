"""A rung of the escalation does not wait longer than a whole decision may take.

Why: five hours until the next telephone rings is a slip of the pen, or a night in which nobody was called.
Fix: shorten `after:`; the times of the priority are in playbooks/policy.yml, under `priorities:`.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.shared.rung_words import rung_words
from prontuario.finding import Problem, Severity
from prontuario.model.duration import NO_TIME, Duration
from prontuario.plan.priority import priority_of

SEVERITY = Severity.WARNING
SHORTEST = Duration(60)  # what the mildest priority waits, nobody calls late


def run(case: Case) -> Iterator[Problem]:
    """Finds rungs that come so long after the one before them."""
    for threat in case.own_threats():
        priority, last = priority_of(threat, case.handbook.policy), NO_TIME
        if priority is None or priority.decision_within is None:
            continue
        limit = max(priority.decision_within, SHORTEST)
        for number, rung in enumerate(threat.escalation, 1):
            waits = (rung.after or NO_TIME).minutes - last.minutes
            if waits > limit.minutes:
                yield Problem(
                    rung.at("after"),
                    f"{rung_words(number, rung)} waits {Duration(waits)} after the one before it;"
                    f" {priority.id} allows {priority.decision_within} for the whole decision",
                    "shorten `after:`",
                )
            last = rung.after or last
