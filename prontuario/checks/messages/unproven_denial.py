"""No prepared message denies a danger, or a misuse, that nobody has looked for yet.

Why: "no evidence of misuse", written before anybody looked, is quoted on the day when there is.
Fix: leave it to a placeholder that says what was checked and by whom, or say that you are looking into it.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.shared.lexicon import versions
from prontuario.checks.shared.meaning import said
from prontuario.finding import Problem, Severity
from prontuario.plan.communications import leaves_the_company

SEVERITY = Severity.WARNING
AFTERWARDS = frozenset(("closing", "report"))  # by then it was looked for


def run(case: Case) -> Iterator[Problem]:
    """Finds sentences that deny danger or misuse, unless they say who has checked it or leave it to be filled in."""
    for message in case.handbook.messages.values():
        if message.kind in AFTERWARDS or not leaves_the_company(message, case.handbook):
            continue
        for version in versions(message, case.handbook.policy):
            if denied := said("denial", version.words, version.language):
                yield Problem(
                    version.place.of(denied[0]),
                    f"this message denies it before anybody has looked: «{denied[0]}»",
                    "say what was checked and by whom, or that you are looking and by when you know",
                )
