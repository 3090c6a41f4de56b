"""The first statement to people outside is planned within the time that the priority gives.

Why: people ask at once what has happened; where nothing is said, they answer it among themselves.
Fix: shorten `within:` of the first communication, with a message that does not wait for the cause.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.plan.talks import outside_talks
from prontuario.plan.weigh import priority_of

FORMERLY = ("first-word-in-time",)
SEVERITY = Severity.ERROR


def run(case: Case) -> Iterator[Problem]:
    """Finds threats whose first word outside comes too late."""
    for threat in case.threats():
        priority = priority_of(threat, case.handbook.policy)
        talks = outside_talks(threat, case.handbook)
        timed = [(talk.when.within, talk) for talk in talks if talk.when.within is not None]
        if priority is None or priority.first_word_within is None or not timed or len(timed) < len(talks):
            continue
        within, first = min(timed, key=lambda each: each[0])
        if within > priority.first_word_within:
            yield Problem(
                first.when.at("within"),
                f"the first word outside comes after {within}, and {priority.id} gives {priority.first_word_within}",
                "shorten it, or let another communication come first",
            )
