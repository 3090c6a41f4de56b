"""The first statement to people outside is planned within the time that the priority gives.

Why: people ask at once what has happened; where nothing is said, they answer it among themselves.
Fix: shorten `within:` of the first communication, with a message that does not wait for the cause.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.plan.communications import public_communications
from prontuario.plan.priority import priority_of

FORMERLY = ("first-word-in-time",)
SEVERITY = Severity.ERROR


def run(case: Case) -> Iterator[Problem]:
    """Finds threats whose first public statement comes too late."""
    for threat in case.threats():
        priority = priority_of(threat, case.handbook.policy)
        talks = public_communications(threat, case.handbook)
        timed = [(talk.when.within, talk) for talk in talks if talk.when.within is not None]
        if priority is None or priority.first_word_within is None or not timed or len(timed) < len(talks):
            continue
        within, first = min(timed, key=lambda each: each[0])
        if within > priority.first_word_within:
            yield Problem(
                first.when.at("within"),
                f"the first public statement comes after {within};"
                f" {priority.id} allows {priority.first_word_within}",
                "shorten it, or let another communication come first",
            )
