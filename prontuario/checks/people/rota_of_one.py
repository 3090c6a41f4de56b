"""Two people at least take turns in a rota.

Why: a rota with one name is a promise that somebody never sleeps, is never ill and never goes on holiday.
Fix: add a second person to the rota; where nobody takes turns, write `holders:` instead.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.plan.holders import holder_names

SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds roles with a rota that one person has alone, in all its layers and as a holder."""
    for role in case.handbook.roles.values():
        if role.layers and len(holder_names(role)) == 1:
            (only,) = holder_names(role)
            person = case.handbook.people.get(only)
            yield Problem(
                role.key_at("rota"),
                f"only {person.name if person else only} takes turns as `{role.id}`",
                "add a second person to the rota",
            )
