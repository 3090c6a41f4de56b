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
from prontuario.plan.wording import plain

SEVERITY = Severity.WARNING
NUMBER = re.compile(r"\d")
# How many, in words that everybody counts in another way; where a number is given besides, other words may stand.
MANY = re.compile(
    r"\b(?:many|several|a lot|lots|some|few|molt[ioe]|parecch\w+|tant[ie]|divers[ie]|alcun[ie]|poch[ie])\b"
)


def run(case: Case) -> Iterator[Problem]:
    """Finds levels that nobody can count or measure."""
    for level in case.handbook.policy.levels:
        if level.from_ is None and level.means is None:
            yield Problem(
                level.at("id"),
                f"nothing says when the level `{level.id}` is reached",
                "add `from: 3`, a number of what `counted:` names, or `means:`",
            )
        else:
            yield from _vague(level)


def _vague(level: Level) -> Iterator[Problem]:
    for language, words in level.means.by_language.items() if level.means else ():
        if not NUMBER.search(words) and (level.from_ is None or MANY.search(plain(words))):
            yield Problem(
                level.at("means", language),
                f"nobody can measure «{words}»",
                "add a number and a time, or give the level `from: 3`"
                if level.from_ is None
                else "add a number and a time, or take it out: `from` is enough",
            )
