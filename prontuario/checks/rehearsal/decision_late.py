"""At every hour of the week, somebody who may activate the plan is reached within the priority's limit.

Why: until somebody decides, nothing of the plan happens.
Fix: shorten the waits of the ladder, add channels or deputies to its first rungs, or widen their hours.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.shared.clock_words import hours_of_threat
from prontuario.finding import Problem, Severity
from prontuario.plan.priority import priority_of
from prontuario.rehearsal.simulate import decides

FORMERLY = ("decision-in-time",)
SEVERITY = Severity.ERROR
NOBODY_TO_CALL = True


def run(case: Case) -> Iterator[Problem]:
    """Finds threats whose decision comes too late or never, with nothing lost."""
    for rehearsed in case.decisions:
        threat, worst = rehearsed.threat, rehearsed.whole.decision.worst
        name, priority = threat.id, priority_of(threat, case.handbook.policy)
        place, hours = threat.key_at("escalation"), hours_of_threat(worst.hours, threat, case.handbook)
        if not decides(threat, case.handbook):
            continue  # `escalation-without-authority` says it
        if worst.minutes is None:
            yield Problem(
                place,
                f"when `{name}` begins {hours}, nobody who may activate the plan is reached",
                "end the ladder with a role that has authority `activate` and people who answer at any hour",
            )
        elif priority and priority.decision_within and worst.minutes > priority.decision_within.minutes:
            yield Problem(
                place,
                f"when `{name}` begins {hours}, a decision-maker is reached after {worst.minutes} minutes;"
                f" {priority.id} allows {priority.decision_within}",
                "shorten the waits, or add channels and deputies to the first rungs",
            )
