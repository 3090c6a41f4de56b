"""What is filled into a message in one language is filled in in the others too.

Why: customers who read Italian would not be told what to do meanwhile, and nobody sees it who reads the English text.
Fix: write the placeholder into the other language, or take it out of both.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.shared.meaning import sentences
from prontuario.finding import Problem, Severity
from prontuario.model.text import Text
from prontuario.plan.placeholders import names_in, texts_of

SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds placeholders that one language of a text has and another has not."""
    for message in case.handbook.messages.values():
        for path, text in texts_of(message):
            for language, missing, other in _missing(text):
                names = ", ".join(f"`{{{name}}}`" for name in missing)
                yield Problem(
                    message.at(*path, language),
                    f"this text ({language}) does not say {names}, which {other} says",
                    "write it here too, or take it out there",
                )


def _missing(text: Text) -> Iterator[tuple[str, list[str], str]]:
    """Languages that do not say what another says, with the names and the first other one."""
    for language, words in text.by_language.items():
        own = set(names_in(words))
        for other, theirs in text.by_language.items():
            if missing := [each for each in dict.fromkeys(names_in(_without_end(theirs))) if each not in own]:
                yield language, missing, other
                break


def _without_end(words: str) -> str:
    """A text without its last sentence: who signs may be a blank in one language and a title in another."""
    return " ".join(each.typed for each in sentences(words)[:-1])
