"""No prepared message names an hour or a day of an incident that is over.

Why: «since 12 September», read in March, tells customers that nobody looks at what is sent to them.
Fix: write a placeholder there, like `{since}` or `{next_update}`, and explain it under `placeholders:`.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.shared.lexicon import versions
from prontuario.checks.shared.meaning import said
from prontuario.finding import Problem, Severity

SEVERITY = Severity.WARNING
KINDS = frozenset(("holding", "update"))  # they tell how it is now, so their moments are never known before


def run(case: Case) -> Iterator[Problem]:
    """Finds sentences with the hour or the day of something that happened once."""
    for message in case.handbook.messages.values():
        for version in versions(message, case.handbook.policy) if message.kind in KINDS else ():
            for sentence in said("moment", version.words, version.language)[:1]:
                yield Problem(
                    version.place.of(sentence),
                    f"this message names a moment of one incident: «{sentence}»",
                    "write a placeholder there, like `{since}` or `{next_update}`",
                )
