"""The message checks know the languages of the messages that leave the company.

Why: a message that no check can read looks as sound as one that passed: nobody has looked for an apology or for blame.
Fix: let somebody who speaks the language read it against these rules; list its words under `words:` of the policy.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from prontuario.checks.case import Case
from prontuario.checks.shared.lexicon import Topic, Version, versions
from prontuario.checks.shared.meaning import knows
from prontuario.finding import Problem, Severity
from prontuario.language.folders import OTHERWISE
from prontuario.language.labels import labels_in
from prontuario.model.library import Message
from prontuario.plan.communications import leaves_the_company

SEVERITY = Severity.ADVICE
# What a check looks for, as people say it; the first two in a first message only.
SAID: dict[Topic, str] = {
    "apology": "apology",
    "next_update": "next update",
    "blame": "blame",
    "slang": "slang",
}
FIRST_ONLY: tuple[Topic, ...] = ("apology", "next_update")


def run(case: Case) -> Iterator[Problem]:
    """Finds each language in which some of this cannot be looked for, where it is first used."""
    policy = case.handbook.policy
    unknown: dict[str, dict[Topic, None]] = {}
    first: dict[str, Version] = {}
    for message in case.handbook.messages.values():
        for version in versions(message, policy) if leaves_the_company(message, case.handbook) else ():
            topics = [each for each in _asked(message) if not knows(each, version.language, policy)]
            if topics:
                first.setdefault(version.language, version)
                unknown.setdefault(version.language, {}).update(dict.fromkeys(topics))
    for language, version in first.items():
        name = labels_in(OTHERWISE).language_name(language)
        topics = [each for each in get_args(Topic) if each in unknown[language]]
        yield Problem(
            version.place,
            f"the message checks do not know {name}, and did not look for: {', '.join(SAID[each] for each in topics)}",
            f"let somebody who speaks it read these messages; or list words, "
            f"like `words: {{{topics[0]}: {{{language}: [...]}}}}` in playbooks/policy.yml",
        )


def _asked(message: Message) -> tuple[Topic, ...]:
    topics: tuple[Topic, ...] = get_args(Topic)
    return tuple(each for each in topics if message.kind == "holding" or each not in FIRST_ONLY)
