"""An update and a reply say when the reader hears more, in each language and each length.

Why: after the first message people wait as before it; one that leaves the next hour open is asked about at once.
Fix: add the hour as a placeholder `{next_update}`; words of your own go into `words: {next_update: ...}` of the policy.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.shared.lexicon import Version, versions
from prontuario.checks.shared.meaning import knows, says
from prontuario.finding import Problem, Severity
from prontuario.model.policy import Policy
from prontuario.plan.placeholders import names_in

SEVERITY = Severity.ADVICE
PLACEHOLDER = "next_update"
# First messages have a check of their own; a closing message is the last word, and says where the report is.
KINDS = frozenset(("update", "reply"))


def run(case: Case) -> Iterator[Problem]:
    """Finds such messages that leave the next news open. A language without a list of words is not judged."""
    policy = case.handbook.policy
    for message in case.handbook.messages.values():
        if message.kind not in KINDS:
            continue
        for version in versions(message, policy):
            if knows("next_update", version.language, policy) and not promises_more(version, policy):
                yield Problem(
                    version.place,
                    f"this {message.kind} does not say when the reader hears more ({version.language})",
                    "add «you hear from us again by {next_update}», in your own words",
                )


def promises_more(version: Version, policy: Policy) -> bool:
    """Whether a text says when there is more to read: as a placeholder, or in words."""
    if PLACEHOLDER in names_in(version.words):
        return True
    return bool(says("next_update", version.words, version.language, policy))
