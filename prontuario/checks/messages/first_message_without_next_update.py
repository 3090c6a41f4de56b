"""The first message to people outside says when they hear more, in each language and each length.

Why: who knows that news comes at four does not ask at three, and does not guess.
Fix: add the hour as a placeholder `{next_update}`; words of your own go into `words: {next_update: ...}` of the policy.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.messages.message_without_next_news import promises_more
from prontuario.checks.shared.lexicon import versions
from prontuario.checks.shared.meaning import knows
from prontuario.finding import Problem, Severity
from prontuario.plan.communications import leaves_the_company

FORMERLY = ("first-message-next-update",)
SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds first messages that leave the next news open. A language without a list of words is not judged."""
    policy = case.handbook.policy
    for message in case.handbook.messages.values():
        if message.kind != "holding" or not leaves_the_company(message, case.handbook):
            continue
        for version in versions(message, policy):
            if knows("next_update", version.language, policy) and not promises_more(version, policy):
                yield Problem(
                    version.place,
                    f"this first message does not say when the next news comes ({version.language})",
                    "add «the next news comes by {next_update}», in your own words",
                )
