"""A message that says that it is over does not say that it still goes on.

Why: a text that was copied from the first message sends everybody back into the danger, or keeps them away for nothing.
Fix: say what is over, since when, and what people may do again; what still goes on is an update.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.shared.lexicon import versions
from prontuario.checks.shared.meaning import said
from prontuario.finding import Problem, Severity

SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds closing messages with a sentence about what is still broken, rising or being repaired."""
    for message in case.handbook.messages.values():
        for version in versions(message, case.handbook.policy) if message.kind == "closing" else ():
            if goes_on := said("ongoing", version.words, version.language):
                yield Problem(
                    version.place.of(goes_on[0]),
                    f"this message says that it is over, and that it goes on: «{goes_on[0]}»",
                    "say what is over; or make it an update, `kind: update`",
                )
