"""Everybody who holds a role can be reached in two ways that do not depend on one device.

Why: batteries die, networks fail; the second way is the one that works.
Fix: add a second number under `phones:`, or an `email:` or a name on another tool under `handles:`.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.model.people import Person
from prontuario.plan.holders import roles_of

FORMERLY = ("two-methods",)
SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds role holders with one way to reach them: two numbers are two, mail and all other tools are one more."""
    for person in case.handbook.people.values():
        roles = roles_of(person, case.handbook)
        callable_ = bool(person.phones) or all(
            role.phones for role in roles
        )  # else `person-without-phone` says it
        if roles and callable_ and _ways(person) < 2:
            yield Problem(
                person.key_at("phones"),
                f"{person.name} can be reached in one way only",
                "add a second number, or `email:` or `handles:`",
            )


def _ways(person: Person) -> int:
    """The ways to reach somebody; without a number of their own it is that of the role."""
    numbers = {phone.number for phone in person.phones}
    return max(1, len(numbers)) + bool(person.email or person.handles)
