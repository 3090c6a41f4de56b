"""No two levels, no two moods and no two priorities have the same name.

Why: of two rules with one name, everybody reads the one that suits them.
Fix: give one of the two another `id:`, and use it where it is meant.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Place, Problem, Severity

FORMERLY = ("names-unique",)
SEVERITY = Severity.ERROR
MANDATORY = True


def run(case: Case) -> Iterator[Problem]:
    """Finds names that stand twice in a list of the policy; other names are keys or files, and cannot."""
    policy = case.handbook.policy
    for kind, key in (("level", "levels"), ("mood", "moods"), ("priority", "priorities")):
        named = [(each.id, policy.at(key, index, "id")) for index, each in enumerate(getattr(policy, key))]
        yield from _twice(kind, named)


def _twice(kind: str, named: list[tuple[str, Place]]) -> Iterator[Problem]:
    first: dict[str, Place] = {}
    for name, place in named:
        if first.setdefault(name, place) != place:
            yield Problem(
                place,
                f"there is a {kind} `{name}` already, in line {first[name].line}",
                "give one of the two another `id`",
            )
