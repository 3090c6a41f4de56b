"""The first message to people outside says when they hear more, in each language and each length.

Why: who knows that news comes at four does not ask at three, and does not guess.
Fix: add the hour as a placeholder `{next_update}`; words of your own go into `words: {next_update: ...}` of the policy.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.shared.next_news import open_ended
from prontuario.finding import Problem, Severity
from prontuario.plan.communications import leaves_the_company

FORMERLY = ("first-message-next-update",)
SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds first messages that leave the next news open."""
    for message in case.handbook.messages.values():
        first = message.kind == "holding" and leaves_the_company(message, case.handbook)
        for version in open_ended(message, case.handbook.policy) if first else ():
            yield Problem(
                version.place,
                f"this first message does not say when the next news comes ({version.language})",
                "add «the next news comes by {next_update}», in your own words",
            )
