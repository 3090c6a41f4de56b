"""Everybody who counts arrives at the same level.

Why: where a level "feels bad", two people choose two levels, and the plan waits for a third to settle it.
Fix: give the level `from:`, a number of what `counted:` names, or write numbers and times into each text of `means:`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.model.level import Level

SEVERITY = Severity.WARNING
NUMBER = re.compile(r"\d")


def run(case: Case) -> Iterator[Problem]:
    """Finds levels that nobody can count or measure."""
    for level in case.handbook.policy.levels:
        if level.from_ is None and level.means is None:
            yield Problem(
                level.at("id"),
                f"nothing says when the level `{level.id}` is reached",
                "add `from: 3`, a number of what `counted:` names, or `means:`",
            )
        elif level.from_ is None:
            yield from _vague(level)


def _vague(level: Level) -> Iterator[Problem]:
    for language, words in level.means.by_language.items() if level.means else ():
        if not NUMBER.search(words):
            yield Problem(
                level.at("means", language),
                f"nobody can measure «{words}»",
                "add a number and a time, or give the level `from: 3`",
            )
