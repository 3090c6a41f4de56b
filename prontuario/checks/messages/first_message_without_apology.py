"""The first message to people outside says sorry, in each language and each length.

Why: a company that settles who is guilty before it says sorry has already answered, wrongly.
Fix: add an apology to the text; add words of your own to `words: {apology: ...}` of the policy.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.shared.lexicon import versions
from prontuario.checks.shared.meaning import knows, said, says
from prontuario.finding import Problem, Severity
from prontuario.plan.communications import leaves_the_company

FORMERLY = ("first-message-apologises",)
SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds first messages without an apology: a hollow one is `hollow-apology`; an unknown language is not judged."""
    policy = case.handbook.policy
    for message in case.handbook.messages.values():
        if message.kind != "holding" or not leaves_the_company(message, case.handbook):
            continue
        for version in versions(message, policy):
            language, words = version.language, version.words
            sorry = says("apology", words, language, policy) or said("hollow", words, language)
            if knows("apology", language, policy) and not sorry:
                yield Problem(
                    version.place,
                    f"this first message does not say sorry ({version.language})",
                    "add an apology, right after what happened",
                )
