"""A more urgent priority leaves no more time, and a worse or likelier threat gets none that is less urgent.

Why: a row of the matrix that was typed from the wrong end makes the worst threat look like a nuisance.
Fix: let the times grow from the first priority to the last; let the rows of the matrix fall from right to left.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.model.duration import Duration
from prontuario.model.policy import Policy

SEVERITY = Severity.WARNING
TIMES = ("decision_within", "first_word_within", "update_every")
RANKS = range(5, 0, -1)  # the impact of each row


def run(case: Case) -> Iterator[Problem]:
    """Finds times and rows that run the wrong way."""
    policy = case.handbook.policy
    for urgent, other in pairwise(policy.priorities):
        for key in TIMES:
            time: Duration | None = getattr(urgent, key)
            theirs: Duration | None = getattr(other, key)
            if time and theirs and time > theirs:
                yield Problem(
                    urgent.at(key),
                    f"`{urgent.id}` leaves {time}, and the less urgent `{other.id}` {theirs}",
                    "give the more urgent one no more time than the next",
                )
    order = {priority.id: index for index, priority in enumerate(policy.priorities)}
    if all(name in order for row in policy.matrix for name in row):
        rows = [[order[name] for name in row] for row in policy.matrix]
        yield from _within_rows(policy, rows) if any(map(_falls, rows)) else _between_rows(policy, rows)


def _falls(row: list[int]) -> bool:
    return any(likelier > before for before, likelier in pairwise(row))


def _within_rows(policy: Policy, rows: list[list[int]]) -> Iterator[Problem]:
    for index, (impact, row) in enumerate(zip(RANKS, rows, strict=False)):
        if _falls(row):
            yield Problem(
                policy.at("matrix", index),
                f"at impact {impact} a likelier threat is less urgent than one that is not as likely",
                "the first of the row is for likelihood 1, the last for 5: write them in this order",
            )


def _between_rows(policy: Policy, rows: list[list[int]]) -> Iterator[Problem]:
    for index, (worse, milder) in enumerate(pairwise(rows)):
        if any(above > below for above, below in zip(worse, milder, strict=False)):
            yield Problem(
                policy.at("matrix", index),
                f"a threat of impact {5 - index} is less urgent here than one of impact {4 - index} as likely as it",
                "the first row is for impact 5, the last for 1: write them in this order",
            )
