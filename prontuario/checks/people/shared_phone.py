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
from prontuario.plan.holders import holder_names, holders, roles_of

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
    yield from _of_roles(case)


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


def _of_roles(case: Case) -> Iterator[Problem]:
    """The numbers of roles that several people hold, and that are in the pocket of one of them."""
    carried = {
        phone.number.dial: person
        for person in case.handbook.people.values()
        for phone in person.phones
        if phone.kind in CARRIED
    }
    for role in case.handbook.roles.values():
        for index, phone in enumerate(role.phones):
            person = carried.get(phone.number.dial)
            if person is not None and len(holder_names(role)) > 1:
                yield Problem(
                    role.at("phones", index, "number"),
                    f"the number of `{role.id}` is that of {person.name}, {phone.number.whole}:"
                    f" it rings there in the turns of others too",
                    "write the number that goes from hand to hand, or take it out",
                )
