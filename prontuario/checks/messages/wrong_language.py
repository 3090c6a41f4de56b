"""A text is written in the language that it stands under; one under no language, in that of the handbook.

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
from prontuario.language.folders import OTHERWISE, folder_of
from prontuario.language.labels import labels_in

SEVERITY = Severity.WARNING
SENTENCE = re.compile(r"\n+|(?<=[.!?])\s+")
# What is quoted or searched for may be in any language: laws and books, what customers write, what people type.
ANY_LANGUAGE = frozenset(
    ("sources", "law", "also_known_as", "comment", "example", "samples", "ask", "commands")
)


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
    if case.handbook.policy_known and folder_of(case.handbook.policy.language):
        yield from _under_none(case, case.handbook.policy.language)


def _under_none(case: Case, language: str) -> Iterator[Problem]:
    """Texts that serve readers of all languages, and are not in the language of the handbook."""
    said = labels_in(OTHERWISE).language_name
    for each in typed_texts(case.handbook):
        if each.language or each.field in ANY_LANGUAGE:
            continue
        written, words = _foreign(each.text, language)
        if written:
            yield Problem(
                each.place.of(words),
                f"`{each.field}` is written in {said(written)}, and the handbook in {said(language)}",
                f"write it in {said(language)}, or in both: `{{{language}: ..., {written}: ...}}`",
            )


def _foreign(text: str, language: str) -> tuple[str, str]:
    """The other language in which a text is written, and the words where it begins: in all of it, or in a sentence."""
    sentences = SENTENCE.split(text)
    parts = (text, *sentences) if len(sentences) > 1 else sentences
    return next(((other, part) for part in parts if (other := other_language(part, language))), ("", ""))
