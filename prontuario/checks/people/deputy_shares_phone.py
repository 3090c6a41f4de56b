"""Who owns a threat or leads does not share a telephone with the deputy.

Why: one flat battery would silence both.
Fix: give the deputy a number of their own under `phones:`; a number that goes with the job belongs to the role.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.model.people import Person
from prontuario.plan.holders import holders

SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds deputies on the telephone of the one whom they stand in for."""
    owners = {threat.owner for threat in case.threats()}
    said: set[frozenset[str]] = set()
    for role in case.handbook.roles.values():
        if not (role.lead or role.id in owners):
            continue
        for first, deputy in pairwise(holders(role.id, case.handbook)[:2]):
            both = frozenset({first.id, deputy.id})
            if both not in said:
                said.add(both)
                yield from _shared(first, deputy)


def _shared(first: Person, deputy: Person) -> Iterator[Problem]:
    numbers = {phone.number for phone in first.phones}
    for index, phone in enumerate(deputy.phones):
        if phone.number in numbers:
            yield Problem(
                deputy.at("phones", index, "number"),
                f"{deputy.name} is the deputy of {first.name} and has the same number, {phone.number.whole}",
                "write a number on which only one of them answers",
            )
