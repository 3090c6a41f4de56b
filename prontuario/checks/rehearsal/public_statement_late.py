"""At every hour of the week, the first public statement is out within the priority's limit.

Why: people who hear nothing begin to talk, and their story is the first.
Fix: give who speaks and who approves deputies who answer at any hour, or add a channel that they can use themselves.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.shared.clock_words import hours_of_threat
from prontuario.checks.shared.deputies import without_deputy
from prontuario.checks.shared.limits import allowed
from prontuario.finding import Problem, Severity
from prontuario.plan.communications import first_statement_within, public_communications
from prontuario.plan.priority import priority_of

FORMERLY = ("word-in-time",)
SEVERITY = Severity.ERROR


def run(case: Case) -> Iterator[Problem]:
    """Finds threats whose first public statement comes too late or never, though a decision-maker is reached."""
    known = without_deputy(case)
    for rehearsed in case.statements:
        threat, outcome = rehearsed.threat, rehearsed.whole
        name, worst, priority = threat.id, outcome.statement.worst, priority_of(threat, case.handbook.policy)
        talks = public_communications(threat, case.handbook)
        if not talks or outcome.decision.never:
            continue
        limit = first_statement_within(threat, case.handbook)
        place, hours = threat.key_at("communication"), hours_of_threat(worst.hours, threat, case.handbook)
        if worst.minutes is None and known & {
            each for talk in talks for each in (talk.who, *talk.approved_by)
        }:
            continue  # it hangs on one person: a check of deputies says it
        if worst.minutes is None:
            yield Problem(
                place,
                f"when `{name}` begins {hours}, no public statement goes out",
                "give who speaks and who approves deputies for that hour, and a channel that still works",
            )
        elif priority and limit and worst.minutes > limit.minutes:
            yield Problem(
                place,
                f"when `{name}` begins {hours}, the first public statement is out after {worst.minutes} minutes;"
                f" {allowed(priority, limit)}",
                "reach who speaks and who approves sooner, or let fewer people approve",
            )
