"""Every role is held by somebody.

Why: a role without a person is a telephone that nobody picks up.
Fix: add `holders:` (or a `rota:`) with people of roster/people.yml.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.plan.holders import holder_names

FORMERLY = ("role-held",)
SEVERITY = Severity.ERROR


def run(case: Case) -> Iterator[Problem]:
    """Finds roles without people."""
    for role in case.handbook.roles.values():
        if not holder_names(role):
            yield Problem(
                role.key_at("holders"),
                f"nobody holds the role `{role.id}`",
                "add `holders:` with people of roster/people.yml",
            )
