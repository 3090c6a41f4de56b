"""Nobody holds two roles that lead in the same playbook.

Why: one head cannot command and communicate at once; the one that is shouted at wins.
Fix: give one of the two roles to somebody else, as a deputy too.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.plan.holders import roles_of
from prontuario.plan.roles import acting_roles

SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds people who would have to lead twice, once for each pair of roles."""
    acting = {threat.id: acting_roles(threat, case.handbook) for threat in case.threats()}
    for person in case.handbook.people.values():
        leads = [role for role in roles_of(person, case.handbook) if role.lead]
        for one, two in combinations(leads, 2):
            both = [name for name, roles in acting.items() if {one.id, two.id} <= roles]
            if both:
                yield Problem(
                    two.key_at("holders"),
                    f"{person.name} holds `{one.id}` too, and both lead in `{both[0]}`",
                    "give one of the two roles to somebody else",
                )
