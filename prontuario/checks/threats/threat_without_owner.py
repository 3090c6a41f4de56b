"""Every threat has an owner: a role that a person, a desk or a supplier holds.

Why: a threat without an owner is prepared by nobody and led by the one who shouts loudest.
Fix: add `owner:` with a role of roster/roles.yml that has holders.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.plan.holders import is_held

FORMERLY = ("threat-owned",)
SEVERITY = Severity.ERROR
MANDATORY = True
NOBODY_TO_CALL = True


def run(case: Case) -> Iterator[Problem]:
    """Finds threats that nobody owns, and those whose owner is a role without anybody, and without a number."""
    for threat in case.threats():
        role = case.handbook.roles.get(threat.owner or "")
        if threat.owner is None:
            yield Problem(
                threat.key_at("owner"),
                f"the threat `{threat.id}` has no owner",
                "add a line `owner: ROLE` with a role of roster/roles.yml",
            )
        elif role is not None and not (is_held(role, case.handbook) or role.phones or role.supplier):
            yield Problem(
                threat.at("owner"),
                f"nobody holds the role `{role.id}`, which owns the threat `{threat.id}`",
                f"name a role that somebody holds, or add `holders:` to {role.id} ({role.at()})",
            )
