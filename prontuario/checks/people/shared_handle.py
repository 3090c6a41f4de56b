"""No two people answer to one name on a tool, and nobody has the e-mail address of another.

Why: two on the radio with one call sign both answer, or neither; and a copied address reaches the wrong one.
Fix: write the name of each; a call sign that is handed over belongs to people of one role.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.model.handbook import Handbook
from prontuario.model.people import Person
from prontuario.plan.holders import roles_of
from prontuario.plan.wording import plain

SEVERITY = Severity.WARNING
SHORTEST = 3  # letters of a name by which an address is known
LETTERS = re.compile(r"[^\W\d_]+")


def run(case: Case) -> Iterator[Problem]:
    """Finds names on tools that two people have, and addresses that are plainly those of another."""
    met = dict[tuple[str, str], Person]()
    people = [each for each in case.handbook.people.values() if roles_of(each, case.handbook)]
    for person in people:
        for tool, handle in person.handles.items():
            other = met.setdefault((tool, handle.casefold().strip()), person)
            if other is not person and not _share_a_role(person, other, case.handbook):
                yield Problem(
                    person.at("handles", tool),
                    f"{other.name} and {person.name} are both `{handle}` on `{tool}`",
                    "write the name of each",
                )
    for person in people:
        yield from _addresses(person, people)


def _share_a_role(one: Person, other: Person, handbook: Handbook) -> bool:
    """Whether a name may go with a role of theirs, as a call sign does that is handed over with the shift."""
    return bool(
        {role.id for role in roles_of(one, handbook)} & {role.id for role in roles_of(other, handbook)}
    )


def _addresses(person: Person, people: list[Person]) -> Iterator[Problem]:
    """Addresses with the name of another, who has the same one."""
    for index, address in enumerate(person.email):
        local = set(_words(address.partition("@")[0]))
        for other in people:
            theirs = other is not person and address in other.email and local & set(_words(other.name))
            if theirs and not local & set(_words(person.name)):
                path = ("email", index) if len(person.email) > 1 else ("email",)
                yield Problem(
                    person.at(*path),
                    f"{person.name} has the e-mail address of {other.name}",
                    "write the address of each",
                )


def _words(text: str) -> list[str]:
    return [each for each in LETTERS.findall(plain(text)) if len(each) >= SHORTEST]
