"""Messages to people outside speak to customers, not to pals: no emoji, exclamation marks or slang.

Why: what is charming on a good day reads as mockery to somebody who has lost a day, or more.
Fix: say it plainly; where it is the brand's own voice, write that into `words: {allows: [...]}` of the policy.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.shared.lexicon import Version, found, versions, words_for
from prontuario.finding import Problem, Severity
from prontuario.model.policy import Policy
from prontuario.plan.communications import leaves_the_company

FORMERLY = ("tone",)
SEVERITY = Severity.ADVICE
EMOJI = re.compile(r"[\U0001F000-\U0001FAFF\u2600-\u27BF\uFE0F]|(?<!\S)[:;]-?[()DP](?!\w)")
EXCLAMATION = re.compile("[!¡！]")


def run(case: Case) -> Iterator[Problem]:
    """Finds what is too familiar in messages that leave the company, unless the policy allows it."""
    policy = case.handbook.policy
    for called, version in _sent(case):
        for kind, words, what in _familiar(version, policy):
            if kind not in policy.words.allows:
                yield Problem(
                    version.place.of(words), f"this {called} has {what}", "say it plainly, as to a customer"
                )


def _sent(case: Case) -> Iterator[tuple[str, Version]]:
    """What leaves the company, and what to call it: messages, and the replies that are shown as good ones."""
    for message in case.handbook.messages.values():
        if leaves_the_company(message, case.handbook):
            yield from (("message", version) for version in versions(message, case.handbook.policy))
    for reply in case.handbook.replies.values():
        for language, words in reply.better.by_language.items() if reply.better else ():
            place = reply.at("better", language) if language else reply.at("better")
            yield "reply", Version(words, language or case.handbook.policy.language, place)


def _familiar(version: Version, policy: Policy) -> Iterator[tuple[str, str, str]]:
    """The kind of it, the words where it is, and what to call it."""
    if emoji := EMOJI.search(version.words):
        yield "emoji", emoji[0], f"an emoji ({emoji[0]})"
    if mark := EXCLAMATION.search(version.words):
        yield "exclamation-mark", mark[0], "an exclamation mark"
    if slang := found(words_for("slang", version.language, policy), version.words):
        yield "slang", slang[0], f"slang: {', '.join(f'«{word}»' for word in dict.fromkeys(slang))}"
