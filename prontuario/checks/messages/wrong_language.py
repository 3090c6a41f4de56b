"""A text under a language is written in that language.

Why: who reads Italian gets English exactly when there is no time to translate it.
Fix: translate it; where two texts were exchanged, change them back.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.shared.small_words import other_language
from prontuario.checks.shared.typed_texts import typed_texts
from prontuario.finding import Problem, Severity
from prontuario.language.folders import OTHERWISE
from prontuario.language.labels import labels_in

SEVERITY = Severity.WARNING
SENTENCE = re.compile(r"\n+|(?<=[.!?])\s+")


def run(case: Case) -> Iterator[Problem]:
    """Finds texts and sentences of at least six words in another language; one finding where two were exchanged."""
    said = labels_in(OTHERWISE).language_name
    exchanged = set[tuple[str, int, str]]()
    for each in typed_texts(case.handbook):
        written, words = _foreign(each.text, each.language) if each.language else ("", "")
        if not written:
            continue
        exchanged.add((each.place.file, id(each.part), f"{each.field} {written} {each.language}"))
        if (each.place.file, id(each.part), f"{each.field} {each.language} {written}") not in exchanged:
            yield Problem(
                each.place.of(words),
                f"`{each.field}` is written in {said(written)} under `{each.language}`",
                f"write it in {said(each.language)}; where two texts were exchanged, change them back",
            )


def _foreign(text: str, language: str) -> tuple[str, str]:
    """The other language in which a text is written, and the words where it begins: in all of it, or in a sentence."""
    parts = (text, *SENTENCE.split(text))
    return next(((other, part) for part in parts if (other := other_language(part, language))), ("", ""))
