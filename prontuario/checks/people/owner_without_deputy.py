"""The owner of a threat has a deputy: a second person who holds the role.

Why: the one who knows what to do will be on a plane, ill, or asleep.
Fix: add a second person to the role's `holders:` in roster/roles.yml.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.plan.holders import holder_names

FORMERLY = ("owner-has-deputy",)
SEVERITY = Severity.ERROR


def run(case: Case) -> Iterator[Problem]:
    """Finds owners that only one person can be."""
    for threat in case.threats():
        role = case.handbook.roles.get(threat.owner or "")
        if role is None:
            continue
        match holder_names(role):
            case [only]:
                yield Problem(
                    threat.at("owner"),
                    f"the owner `{role.id}` has no deputy: only {only} holds the role",
                    f"add a second person to `holders:` of {role.id} ({role.key_at('holders')})",
                )
