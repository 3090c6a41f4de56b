"""An update and a reply say when the reader hears more, in each language and each length.

Why: after the first message people wait as before it; one that leaves the next hour open is asked about at once.
Fix: add the hour as a placeholder `{next_update}`; words of your own go into `words: {next_update: ...}` of the policy.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.shared.next_news import open_ended
from prontuario.finding import Problem, Severity

SEVERITY = Severity.ADVICE
# First messages have a check of their own; a closing message is the last word, and says where the report is.
KINDS = frozenset(("update", "reply"))


def run(case: Case) -> Iterator[Problem]:
    """Finds such messages that leave the next news open."""
    for message in case.handbook.messages.values():
        for version in open_ended(message, case.handbook.policy) if message.kind in KINDS else ():
            yield Problem(
                version.place,
                f"this {message.kind} does not say when the reader hears more ({version.language})",
                "add «you hear from us again by {next_update}», in your own words",
            )
