"""A role that every threat needs does not hang on one person.

Why: the day on which that person is ill is the day on which all plans fail at once.
Fix: add a second person to the role's `holders:` in roster/roles.yml.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.plan.holders import holder_names
from prontuario.plan.roles import acting_roles

SEVERITY = Severity.WARNING
FEW = 2  # threats: in a single one, each role is in every threat


def run(case: Case) -> Iterator[Problem]:
    """Finds roles of all threats with a single holder. Of owners and leads, checks of their own say it."""
    threats = list(case.threats())
    if len(threats) < FEW:
        return
    everywhere = frozenset.intersection(*(acting_roles(each, case.handbook) for each in threats))
    owners = {threat.owner for threat in threats}
    for role in case.handbook.roles.values():
        match holder_names(role):
            case [only] if role.id in everywhere and not role.lead and role.id not in owners:
                person = case.handbook.people.get(only)
                yield Problem(
                    role.key_at("holders" if role.holders else "rota"),
                    f"all {len(threats)} threats need `{role.id}`, and only {person.name if person else only} holds it",
                    "add a second person to `holders:`",
                )
