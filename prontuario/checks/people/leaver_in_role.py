"""Nobody who has left holds a role or takes turns in one.

Why: the number still rings, in the pocket of somebody who no longer cares.
Fix: remove the person from the role's `holders:` and `rota:`, and put somebody in their place.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Place, Problem, Severity
from prontuario.model.people import Role

FORMERLY = ("leaver-named",)
SEVERITY = Severity.ERROR


def run(case: Case) -> Iterator[Problem]:
    """Finds roles that are held by people of the past."""
    for role in case.handbook.roles.values():
        for name, place in _named(role):
            person = case.handbook.people.get(name)
            if person is not None and person.leaves is not None and person.leaves < case.today:
                yield Problem(
                    place,
                    f"{person.name} left on {person.leaves} and still holds the role `{role.id}`",
                    "put somebody else in their place",
                )


def _named(role: Role) -> Iterator[tuple[str, Place]]:
    for index, name in enumerate(role.holders):
        yield name, role.at("holders", index)
    for layer in role.layers:
        for key in ("people", "second"):
            for index, name in enumerate(getattr(layer, key)):
                yield name, layer.at(key, index)
        for each in layer.turns:
            yield each.who, each.at("who")
