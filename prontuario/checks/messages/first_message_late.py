"""The first statement to people outside is planned within the time that the priority gives, or those who are told.

Why: people ask at once what has happened; where nothing is said, they answer it among themselves.
Fix: shorten `within:` of the first communication, with a message that does not wait for the cause.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.shared.limits import allowed
from prontuario.finding import Problem, Severity
from prontuario.plan.communications import first_statement_within, public_communications
from prontuario.plan.priority import priority_of

FORMERLY = ("first-word-in-time",)
SEVERITY = Severity.ERROR


def run(case: Case) -> Iterator[Problem]:
    """Finds threats whose first public statement comes too late."""
    for threat in case.threats():
        priority = priority_of(threat, case.handbook.policy)
        talks = public_communications(threat, case.handbook)
        timed = [(talk.when.within, talk) for talk in talks if talk.when.within is not None]
        limit = first_statement_within(threat, case.handbook)
        if priority is None or limit is None or not timed or len(timed) < len(talks):
            continue
        within, first = min(timed, key=lambda each: each[0])
        if within > limit:
            yield Problem(
                first.when.at("within"),
                f"the first public statement comes after {within}; {allowed(priority, limit)}",
                "shorten it, or let another communication come first",
            )
