"""No message that leaves the company shows a number that belongs to a person and is the crisis team's alone.

Why: what customers read is copied, and the one who leads the crisis is called by strangers for years.
Fix: name the number of a role, a channel or a desk; or leave it to a placeholder.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.shared.contacts import contacts_in, regions_of
from prontuario.checks.shared.lexicon import versions
from prontuario.edition.hidden import Sort
from prontuario.finding import Problem, Severity
from prontuario.model.handbook import Handbook
from prontuario.plan.communications import leaves_the_company

SEVERITY = Severity.WARNING
OF_A_PERSON = frozenset(("mobile", "home", "satellite"))


def run(case: Case) -> Iterator[Problem]:
    """Finds people's own numbers in texts for people outside."""
    owners = dict(_numbers(case.handbook, case.staff))
    regions = regions_of(case)
    for message in case.handbook.messages.values():
        for version in (
            versions(message, case.handbook.policy) if leaves_the_company(message, case.handbook) else ()
        ):
            for (sort, value), typed in dict(contacts_in(version.words, regions)).items():
                if sort == Sort.NUMBER and value in owners:
                    yield Problem(
                        version.place.of(typed),
                        f"people outside would read the private number of {owners[value]}, {typed}",
                        "name the number of a role, a channel or a desk instead",
                    )


def _numbers(handbook: Handbook, staff: Handbook) -> Iterator[tuple[str, str]]:
    """Each number that only the crisis team sees, as it is found in a text, and whose it is."""
    shown = {phone.number.dial for person in staff.people.values() for phone in person.phones}
    for person in handbook.people.values():
        for phone in person.phones:
            if phone.kind in OF_A_PERSON and phone.number.dial not in shown:
                for (_, value), _ in contacts_in(phone.number.dial, []):
                    yield value, person.name
