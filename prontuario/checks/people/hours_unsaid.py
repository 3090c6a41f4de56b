"""Somebody has said when they can be reached.

Why: a plan in which everybody answers at every hour has never been tried on a Saturday night.
Fix: write `reachable:` at the people: `always` for who said so, the hours of the week for the others.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity

SEVERITY = Severity.ADVICE

SEVERAL = 5  # people: fewer know each other's hours


def run(case: Case) -> Iterator[Problem]:
    """Finds a roster of several people in which neither somebody nor a rota has hours."""
    handbook = case.handbook
    people = tuple(handbook.people.values())
    said = any("reachable" in each.model_fields_set for each in people)
    in_turn = any(role.rota for role in handbook.roles.values())
    if len(people) >= SEVERAL and not said and not in_turn:
        yield Problem(
            people[0].at("name"),
            f"none of {len(people)} people says when they can be reached; the plan counts on all of them always",
            'ask them, and add `reachable: always`, or hours like `{mon-fri: "08:00-20:00"}`',
        )
