"""A company that answers on several public channels tells worried customers from angry ones.

Why: worried, anxious, angry: the mood turns within an hour, and a number of complaints does not show it.
Fix: add `moods:` to playbooks/policy.yml: three comments for each mood, and the level that it proposes.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.plan.watching import is_public

SEVERITY = Severity.ADVICE
SEVERAL = 3  # who answers in one place or two sees the mood without a gauge


def run(case: Case) -> Iterator[Problem]:
    """Finds a plan for replies on several public channels, without moods."""
    policy = case.handbook.policy
    watched = [each for each in case.handbook.channels.values() if is_public(each) and each.watch]
    if policy.replies and not policy.moods and len(watched) >= SEVERAL:
        yield Problem(
            policy.at("replies"),
            f"replies on {len(watched)} public channels are planned, and nothing tells worried from angry",
            "add `moods:`, with comments as people write them, and the level that each mood proposes",
        )
