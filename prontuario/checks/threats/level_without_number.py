"""A level between two that are counted is counted itself.

Why: the numbers of the milder level go on up to those of the worse one, so nobody who counts ever arrives between them.
Fix: give the level `from:`, a number between those of its neighbours.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity

SEVERITY = Severity.ADVICE


def run(case: Case) -> Iterator[Problem]:
    """Finds levels without a number between two that have one; `level-not-measurable` finds those that say nothing."""
    levels = case.handbook.policy.levels
    counted = [number for number, level in enumerate(levels) if level.from_ is not None]
    for number, level in enumerate(levels):
        if level.from_ is None and level.means and counted and counted[0] < number < counted[-1]:
            before = levels[max(each for each in counted if each < number)]
            after = levels[min(each for each in counted if each > number)]
            yield Problem(
                level.at("id"),
                f"no number leads to the level `{level.id}`: `{before.id}` goes on until `{after.id}` begins"
                f" at {after.from_}",
                "add `from:` with a number between the two",
            )
