"""Every placeholder in a message is explained, and every explained one is used.

Why: somebody who fills in `{what}` at night has to know what belongs there; an unfilled brace goes out to customers.
Fix: explain it under `placeholders:`, or remove the brace or the explanation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Place, Problem, Severity
from prontuario.model.library import Message
from prontuario.plan.placeholders import names_in, texts_of
from prontuario.source.nearest import did_you_mean

FORMERLY = ("placeholder-declared",)
SEVERITY = Severity.ERROR
DOUBLED = re.compile(r"\{\{[^{}]*\}\}")  # as other programs write it: `unfilled-text` says it


def run(case: Case) -> Iterator[Problem]:
    """Finds placeholders without explanation, and explanations without placeholder."""
    for message in case.handbook.messages.values():
        used: set[str] = set()
        for path, text in texts_of(message):
            for language, words in text.by_language.items():
                used |= set(names_in(words))
                place = message.at(*path, language) if language else message.at(*path)
                yield from _unexplained(message, words, place)
        yield from _blanks(message)
        for name in message.placeholders.keys() - used:
            yield Problem(
                message.key_at("placeholders", name),
                f"the placeholder `{name}` is in no text",
                f"write {{{name}}} in the text, or remove the line",
            )


def _unexplained(message: Message, words: str, place: Place) -> Iterator[Problem]:
    for name in dict.fromkeys(names_in(DOUBLED.sub(" ", words))):
        if name not in message.placeholders:
            otherwise = f"add `{name}: what it stands for` under `placeholders:`"
            yield Problem(
                place.of(f"{{{name}}}"),
                f"the placeholder `{{{name}}}` is not explained",
                did_you_mean(name, sorted(message.placeholders), otherwise),
            )


def _blanks(message: Message) -> Iterator[Problem]:
    for name in message.blanks:
        if name not in message.placeholders:
            yield Problem(
                message.key_at("blanks", name),
                f"there is no placeholder `{name}` to fill in",
                did_you_mean(name, sorted(message.placeholders), "name one of those under `placeholders:`"),
            )
