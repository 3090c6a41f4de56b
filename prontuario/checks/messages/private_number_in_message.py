"""No message that leaves the company, and no answer to a question, shows a number that belongs to a person.

Why: what customers read is copied, and the one who leads the crisis is called by strangers for years.
Fix: name the number of a role, a channel or a desk; or leave it to a placeholder.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.shared.contacts import contacts_in, regions_of
from prontuario.checks.shared.lexicon import Version, spoken, versions
from prontuario.edition.hidden import Sort
from prontuario.finding import Problem, Severity
from prontuario.model.handbook import Handbook
from prontuario.plan.communications import leaves_the_company

SEVERITY = Severity.WARNING
OF_A_PERSON = frozenset(("mobile", "home", "satellite"))


def run(case: Case) -> Iterator[Problem]:
    """Finds people's own numbers in texts for people outside, and in what is answered to their questions."""
    owners = dict(_numbers(case.handbook))
    regions = regions_of(case)
    for version in _read_outside(case.handbook):
        for (sort, value), typed in dict(contacts_in(version.words, regions)).items():
            if sort == Sort.NUMBER and value in owners:
                yield Problem(
                    version.place.of(typed),
                    f"people outside would read the private number of {owners[value]}, {typed}",
                    "name the number of a role, a channel or a desk instead",
                )


def _read_outside(handbook: Handbook) -> Iterator[Version]:
    for message in handbook.messages.values():
        yield from versions(message, handbook.policy) if leaves_the_company(message, handbook) else ()
    for threat in handbook.threats.values():
        yield from spoken(threat, handbook.policy)


def _numbers(handbook: Handbook) -> Iterator[tuple[str, str]]:
    """Each number of a person that is no number of a role, a channel or a site too, and whose it is.

    That all staff see it does not make it one for the public.
    """
    kinds = (handbook.roles, handbook.channels, handbook.suppliers)
    shared = {phone.number.dial for kind in kinds for each in kind.values() for phone in each.phones}
    for person in handbook.people.values():
        for phone in person.phones:
            if phone.kind in OF_A_PERSON and phone.number.dial not in shared:
                for (_, value), _ in contacts_in(phone.number.dial, []):
                    yield value, person.name
