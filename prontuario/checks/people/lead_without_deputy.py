"""Every role that leads has a deputy: a second person who holds it.

Why: the crisis that matters begins while the crisis lead is on a plane.
Fix: add a second person to the role's `holders:` in roster/roles.yml.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.plan.holders import holder_names

FORMERLY = ("lead-has-deputy",)
SEVERITY = Severity.ERROR


def run(case: Case) -> Iterator[Problem]:
    """Finds lead roles that only one person can be. Of an owner, `owner-without-deputy` says it."""
    owners = {threat.owner for threat in case.threats()}
    for role in case.handbook.roles.values():
        if not role.lead or role.id in owners:
            continue
        match holder_names(role):
            case [only]:
                yield Problem(
                    role.key_at("holders"),
                    f"the lead role `{role.id}` has no deputy: only {only} holds it",
                    "add a second person to `holders:`",
                )
