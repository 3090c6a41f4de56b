"""A message says what is known, and no guess.

Why: "as far as we know, nobody is in danger" is read as "nobody is in danger", and quoted on the day when somebody was.
Fix: say what was checked; or say that you do not know yet, and by when you will.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.shared.lexicon import found, versions, words_for
from prontuario.finding import Problem, Severity

SEVERITY = Severity.ADVICE


def run(case: Case) -> Iterator[Problem]:
    """Finds words of guessing, in each language that has a list of them."""
    policy = case.handbook.policy
    for message in case.handbook.messages.values():
        for version in versions(message, policy):
            if guess := found(words_for("guess", version.language, policy), version.words):
                yield Problem(
                    version.place.of(guess[0]),
                    f"«{guess[0]}» is a guess ({version.language})",
                    "say what was checked, or that you do not know yet and by when you will",
                )
