"""Absences of one person each: one of `all` is one of everybody who has a role."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from prontuario.model.kinds import ALL
from prontuario.model.people import Absence, Person, Role


def of_each(
    absences: tuple[Absence, ...], people: Mapping[str, Person], roles: Mapping[str, Role]
) -> Iterator[Absence]:
    """The absences; where the company or a site is shut, one for everybody there who has a role, but who stands in."""
    called = {name for role in roles.values() for name in role.everybody}
    for absence in absences:
        if absence.who != ALL or ALL in people:
            yield absence
            continue
        gone = [
            name
            for name, person in people.items()
            if name in called and name != absence.covered_by and absence.site in (None, person.site)
        ]
        yield from (absence.model_copy(update={"who": name}) for name in gone)
        if not gone:
            yield absence
