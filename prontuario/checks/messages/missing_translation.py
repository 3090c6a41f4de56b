"""A text that is written per language is written in each language of the handbook.

Why: a reader who needs the other language sees a text that falls back to the first one.
Fix: add the language, or write one text without languages.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.messages.untranslated_holding_statement import unwritten
from prontuario.finding import Problem, Severity
from prontuario.model.layout import DEFAULT_POLICY
from prontuario.model.texts import texts

FORMERLY = ("text-translated",)
SEVERITY = Severity.ADVICE


def run(case: Case) -> Iterator[Problem]:
    """Finds texts without one of the languages."""
    languages = case.handbook.policy.languages if case.handbook.policy_known else ()
    said = {(place, language) for place, _, lacking in unwritten(case) for language in lacking}
    for part in case.handbook.parts():
        for text, place in texts(part):
            missing = [language for language in languages if text.lacks(language)]
            lacking = [language for language in missing if (place, language) not in said]
            if lacking and place.file != DEFAULT_POLICY:
                yield Problem(
                    place,
                    f"this text is not written in: {', '.join(lacking)}",
                    f"add `{lacking[0]}: ...` beside the other languages",
                )
