"""A worse mood proposes no milder level.

Why: where anger proposes less than worry, the tap that should warn the team calms it.
Fix: list the `moods:` from the mildest to the worst, each with a level that is not below the one before.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity

SEVERITY = Severity.ERROR


def run(case: Case) -> Iterator[Problem]:
    """Finds moods whose level is below that of a milder mood. A mood without a level proposes nothing."""
    policy = case.handbook.policy
    rank = {level.id: number for number, level in enumerate(policy.levels)}
    before = None
    for index, mood in enumerate(policy.moods):
        if mood.level not in rank:
            continue
        if before and rank[mood.level] < rank[before.level or ""]:
            yield Problem(
                policy.at("moods", index, "level"),
                f"the mood `{mood.id}` proposes a milder level than `{before.id}`, which comes before it",
                "list moods from the mildest to the worst, or change the level",
            )
        before = mood
