"""A worse level begins at a higher number.

Why: where two levels begin at one number, or the worse one at a smaller, no number leads to one level.
Fix: let the numbers under `from:` rise from the mildest level to the worst.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity

SEVERITY = Severity.ERROR


def run(case: Case) -> Iterator[Problem]:
    """Finds numbers that do not rise above that of the level before."""
    levels = [level for level in case.handbook.policy.levels if level.from_ is not None]
    for before, level in pairwise(levels):
        if (level.from_ or 0) <= (before.from_ or 0):
            yield Problem(
                level.at("from"),
                f"the level `{level.id}` begins at {level.from_}, the milder `{before.id}` at {before.from_}",
                "let the numbers rise from the mildest level to the worst",
            )
