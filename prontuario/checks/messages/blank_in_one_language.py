"""What is filled into a message in one language is filled in in the others too.

Why: customers who read Italian would not be told what to do meanwhile, and nobody sees it who reads the English text.
Fix: write the placeholder into the other language, or take it out of both.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.plan.placeholders import names_in, texts_of

SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds placeholders that one language of a text has and another has not."""
    for message in case.handbook.messages.values():
        for path, text in texts_of(message):
            names = {language: dict.fromkeys(names_in(words)) for language, words in text.by_language.items()}
            for language, own in names.items():
                for other, theirs in names.items():
                    missing = [
                        f"`{{{name}}}`" for name in theirs if name not in own and name in message.placeholders
                    ]
                    if missing:
                        yield Problem(
                            message.at(*path, language),
                            f"this text ({language}) does not say {', '.join(missing)}, which {other} says",
                            "write it here too, or take it out there",
                        )
                        break
