"""Every role is held by somebody: people, a desk that can be called, or a supplier.

Why: a role without anybody is a telephone that nobody picks up.
Fix: add `holders:` (or a `rota:`) with people of roster/people.yml; or `desk: true` and `phones:`, or `supplier:`.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.model.people import Role
from prontuario.plan.holders import holder_names

FORMERLY = ("role-held",)
SEVERITY = Severity.ERROR
NOBODY_TO_CALL = True


def run(case: Case) -> Iterator[Problem]:
    """Finds roles without people."""
    for role in case.handbook.roles.values():
        if role.desk or role.supplier:
            yield from _without_number(role, case)
        elif not holder_names(role):
            yield Problem(
                role.key_at("holders"),
                f"nobody holds the role `{role.id}`",
                "add `desk: true`, where a control room, a switchboard or a team answers; or `holders:` with people "
                "of roster/people.yml"
                if role.phones
                else "add `holders:` with people of roster/people.yml",
            )


def _without_number(role: Role, case: Case) -> Iterator[Problem]:
    """What is wrong with a role that no person holds by name."""
    supplier = case.handbook.suppliers.get(role.supplier or "")
    if role.desk and not (role.phones or role.handles):
        yield Problem(
            role.at("desk"),
            f"nobody can reach the desk `{role.id}`",
            "add `phones:` with its number, or `handles:` with its chat room",
        )
    elif supplier and not (role.phones or supplier.phones or supplier.email):
        yield Problem(
            role.at("supplier"),
            f"nobody can reach the supplier `{supplier.id}`, which has the role `{role.id}`",
            f"add `phones:` to {supplier.id} ({supplier.at()})",
        )
