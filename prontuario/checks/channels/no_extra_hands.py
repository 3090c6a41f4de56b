"""A company that promises answers says who helps to give them while it lasts.

Why: two hundred complaints in an hour are not answered by those who answer two; customers wait longest when it matters.
Fix: add `extra_hands:` to a level of playbooks/policy.yml: how many people, from where, who calls them in, how soon.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.model.layout import DEFAULT_POLICY

SEVERITY = Severity.ADVICE
MANY = 100  # of what the levels count: fewer are answered by those who are there


def run(case: Case) -> Iterator[Problem]:
    """Finds a plan for replies whose own levels count to a hundred and more, and bring no one in."""
    policy = case.handbook.policy
    busy = next((level for level in policy.levels if (level.from_ or 0) >= MANY), None)
    if not policy.replies or busy is None or busy.at().file == DEFAULT_POLICY:
        return
    if not any(level.extra_hands for level in policy.levels):
        yield Problem(
            busy.at(),
            f"from {busy.from_} on it is `{busy.id}`, and those who answer get no extra hands",
            "add `extra_hands: {people: ..., come_from: ..., who: ..., within: ...}` to this level or to a milder one",
        )
