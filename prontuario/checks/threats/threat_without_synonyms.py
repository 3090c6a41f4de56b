"""Every threat lists the words that people use for it.

Why: nobody in a hurry types the title; they type "cannot pay".
Fix: add `also_known_as:` with the words of customers and of colleagues, in each language.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity

FORMERLY = ("synonyms-present",)
SEVERITY = Severity.ADVICE


def run(case: Case) -> Iterator[Problem]:
    """Finds threats that only their title finds."""
    for threat in case.threats():
        if not threat.also_known_as:
            yield Problem(
                threat.key_at("also_known_as"),
                f"the search finds `{threat.id}` only by its title",
                "add `also_known_as:` with the words that people would type",
            )
