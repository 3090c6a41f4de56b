"""No two people have one mobile, and who owns a threat or leads shares no telephone with the deputy.

Why: one flat battery would silence both, and of a number copied by mistake one of the two is never reached.
Fix: give each a number of their own under `phones:`; a number that goes with the job belongs to the role.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.model.people import Person
from prontuario.plan.holders import holders, roles_of

FORMERLY = ("deputy-shares-phone",)
SEVERITY = Severity.WARNING
CARRIED = ("mobile", "satellite")  # in one pocket; a desk telephone may stand between two


def run(case: Case) -> Iterator[Problem]:
    """Finds deputies on the telephone of the one whom they stand in for, then mobiles of two people."""
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
    yield from _mobiles(case, said)


def _shared(first: Person, deputy: Person) -> Iterator[Problem]:
    numbers = {phone.number for phone in first.phones}
    for index, phone in enumerate(deputy.phones):
        if phone.number in numbers:
            yield Problem(
                deputy.at("phones", index, "number"),
                f"{deputy.name} is the deputy of {first.name} and has the same number, {phone.number.whole}",
                "write a number on which only one of them answers",
            )


def _mobiles(case: Case, said: set[frozenset[str]]) -> Iterator[Problem]:
    """The mobiles of two people who hold roles, but for the pairs of which it is said already."""
    met = dict[str, Person]()
    called = (each for each in case.handbook.people.values() if roles_of(each, case.handbook))
    for person in called:
        for index, phone in enumerate(person.phones):
            if phone.kind not in CARRIED:
                continue
            other = met.setdefault(phone.number.dial, person)
            if other is not person and frozenset({other.id, person.id}) not in said:
                yield Problem(
                    person.at("phones", index, "number"),
                    f"{other.name} and {person.name} have the same {phone.kind}, {phone.number.whole}",
                    "write the number of each; one that goes from hand to hand belongs to the role",
                )
