"""Nobody who has left holds a role or takes turns in one.

Why: the number still rings, in the pocket of somebody who no longer cares.
Fix: remove the person from the role's `holders:` and `rota:`, and put somebody in their place.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from prontuario.checks.case import Case
from prontuario.finding import Place, Problem, Severity
from prontuario.model.people import Person, Role

FORMERLY = ("leaver-named",)
SEVERITY = Severity.ERROR


def run(case: Case) -> Iterator[Problem]:
    """Finds roles that are held by people of the past. A turn with dates that is over was theirs."""
    for role in case.handbook.roles.values():
        for name, place in _named(role, case.today):
            person = case.handbook.people.get(name)
            if person is not None and person.leaves is not None and person.leaves < case.today:
                yield Problem(
                    place,
                    f"{person.name} left on {person.leaves} and still holds the role `{role.id}`",
                    "put somebody else in their place",
                )
            elif person is not None and person.leaves is not None and _has_turn_after(role, person, case):
                yield Problem(
                    place,
                    f"{person.name} leaves on {person.leaves}, and has a turn as `{role.id}` after that day",
                    "put somebody else in their place, from that day on at the latest",
                )


def _has_turn_after(role: Role, person: Person, case: Case) -> bool:
    """Whether a turn of somebody who leaves ends after the last day, one so soon that it has to be given away now."""
    last = person.leaves or date.max
    soon = timedelta(minutes=case.handbook.policy.limits.review_soon.minutes)
    turns = (each for each in case.coming_turns.get(role.id, ()) if person.id in (each.who, each.second))
    return any(
        each.end.date() > last + timedelta(days=1) and each.start.date() <= case.today + soon
        for each in turns
    )


def _named(role: Role, today: date) -> Iterator[tuple[str, Place]]:
    for index, name in enumerate(role.holders):
        yield name, role.at("holders", index)
    for layer in role.layers:
        for key in ("people", "second"):
            for index, name in enumerate(getattr(layer, key)):
                yield name, layer.at(key, index)
        for each in (turn for turn in layer.turns if turn.end.end.date() > today):
            yield each.who, each.at("who")
