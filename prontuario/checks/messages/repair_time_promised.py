"""No prepared message promises by when something works again.

Why: the first hour that is named is the one that everybody quotes, and the repair is late more often than not.
Fix: say when you give news, not when it is repaired; name an hour in an update, once those who repair it have given it.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.shared.lexicon import versions
from prontuario.checks.shared.meaning import said
from prontuario.finding import Problem, Severity
from prontuario.plan.communications import leaves_the_company
from prontuario.plan.placeholders import PLACEHOLDER

SEVERITY = Severity.WARNING
KINDS = frozenset(("holding", "update", "reply", "sign", "press-statement", "questions"))


def run(case: Case) -> Iterator[Problem]:
    """Finds promises of an hour; where a later message leaves it to be filled in, it is known by then."""
    for message in case.handbook.messages.values():
        if message.kind not in KINDS or not leaves_the_company(message, case.handbook):
            continue
        for version in versions(message, case.handbook.policy):
            promised = said("promise", version.words, version.language)
            typed = [each for each in promised if message.kind == "holding" or not PLACEHOLDER.search(each)]
            if typed:
                yield Problem(
                    version.place.of(typed[0]),
                    f"this message promises when it works again: «{typed[0]}»",
                    "say when the next news comes instead, and leave the hour of the repair out",
                )
