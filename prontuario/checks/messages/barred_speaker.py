"""A person who is barred neither speaks nor approves nor decides, in any role.

Why: an apology that the accused has written or released is none.
Fix: give the word to a role that is not barred, and that nobody holds who is: not even as a deputy.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.model.communication import Communication
from prontuario.model.handbook import Handbook
from prontuario.model.people import Person
from prontuario.model.threat import Rung, StandDown, Threat
from prontuario.plan.holders import first_holder, holders

FORMERLY = ("barred-silent",)
SEVERITY = Severity.ERROR


def run(case: Case) -> Iterator[Problem]:
    """Finds barred roles, and their first holders, where somebody speaks, approves or decides; a deputy, once."""
    for threat in (each for each in case.threats() if each.barred):
        barred = {person.id: role for role in threat.barred if (person := first_holder(role, case.handbook))}
        deputies = set[tuple[str | None, str]]()
        for part, key, role, deed in _words(threat):
            person = first_holder(role, case.handbook)
            if role in threat.barred:
                yield Problem(part.at(key), f"`{role}` is barred here and {deed}", "name another role")
            elif person is not None and person.id in barred:
                yield Problem(
                    part.at(key),
                    f"{person.name} is barred here as `{barred[person.id]}` and {deed} as `{role}`",
                    "name a role that somebody else holds first",
                )
            for deputy in () if role in threat.barred else _barred_deputies(role, set(barred), case.handbook):
                if (role, deputy.id) not in deputies:
                    deputies.add((role, deputy.id))
                    yield Problem(
                        part.at(key),
                        f"{deputy.name} is barred here as `{barred[deputy.id]}`, and {deed} when it falls to"
                        f" another holder of `{role}`",
                        f"name another role, or let somebody else hold {role}",
                    )


def _barred_deputies(role: str | None, barred: set[str], handbook: Handbook) -> tuple[Person, ...]:
    """Barred people who hold a role, but not first; none where nobody else could have it."""
    first, holding = first_holder(role, handbook), holders(role, handbook)
    everybody = {name for each in handbook.roles.values() for name in each.everybody}
    if not everybody - barred - {each.id for each in holding}:
        return ()
    return tuple(each for each in holding if each is not first and each.id in barred)


def _words(threat: Threat) -> Iterator[tuple[Communication | StandDown | Rung, str, str | None, str]]:
    for talk in threat.communication:
        yield talk, "who", talk.who, "speaks"
        for name in talk.approved_by:
            yield talk, "approved_by", name, "approves"
    for rung in threat.escalation:
        for name in rung.to:
            yield rung, "to", name, "is called to decide"
    if threat.stand_down:
        yield threat.stand_down, "who", threat.stand_down.who, "declares the end"
