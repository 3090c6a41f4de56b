"""A text is written in the language that it is for: that under which it stands, or that of the handbook.

Why: who reads Italian gets English exactly when there is no time to translate it.
Fix: translate it; where two texts were exchanged, change them back.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.shared.small_words import other_language, small_words
from prontuario.checks.shared.typed_texts import typed_texts
from prontuario.finding import Problem, Severity
from prontuario.language.folders import OTHERWISE, folder_of
from prontuario.language.labels import labels_in
from prontuario.model.handbook import Handbook
from prontuario.model.library import Message
from prontuario.model.step import Step
from prontuario.model.tag import wider

SEVERITY = Severity.WARNING
READ_OUT = (Message, Step)  # elsewhere a plain text may be a name, or quote a law
# What is quoted or searched for may be in any language: laws and books, what customers write, what people type.
QUOTED = ("sources", "law", "also_known_as", "comment", "example", "samples", "ask", "commands")
SENTENCE = re.compile(r"\n+|(?<=[.!?])\s+")


def run(case: Case) -> Iterator[Problem]:
    """Finds texts and sentences of at least six words in another language; one finding where two were exchanged."""
    said = labels_in(OTHERWISE).language_name
    exchanged = set[tuple[str, int, str]]()
    only = _only_language(case.handbook)
    for each in typed_texts(case.handbook):
        language = each.language or only * isinstance(each.part, READ_OUT)
        written, words = _foreign(each.text, language) if language else ("", "")
        if not written:
            continue
        exchanged.add((each.place.file, id(each.part), f"{each.field} {written} {language}"))
        under = f" under `{each.language}`" if each.language else f", and the handbook in {said(language)}"
        if (each.place.file, id(each.part), f"{each.field} {language} {written}") not in exchanged:
            yield Problem(
                each.place.of(words),
                f"`{each.field}` is written in {said(written)}{under}",
                f"write it in {said(language)}; where two texts were exchanged, change them back",
            )
    yield from _under_none(case.handbook, only)


def _under_none(handbook: Handbook, only: str) -> Iterator[Problem]:
    """Plain texts, which serve readers of all languages, in another one than the first; without those told above."""
    language, said = handbook.policy.language, labels_in(OTHERWISE).language_name
    if not (handbook.policy_known and folder_of(language)):
        return
    for each in typed_texts(handbook):
        told = only and isinstance(each.part, READ_OUT)
        written = "" if each.language or told or each.field in QUOTED else other_language(each.text, language)
        if written:
            yield Problem(
                each.place,
                f"`{each.field}` is written in {said(written)}, and the handbook in {said(language)}",
                f"write it in {said(language)}, or in both: `{{{language}: ..., {written}: ...}}`",
            )


def _only_language(handbook: Handbook) -> str:
    """The one language of a handbook, where most of its plain texts that can be told are written in it; else empty."""
    language = handbook.policy.languages[0] if len(handbook.policy.languages) == 1 else ""
    known = next((each for each in wider(language) if each in small_words()), "") if language else ""
    if not known:
        return ""
    another = next(each for each in small_words() if each != known)
    plain = [
        each.text for each in typed_texts(handbook) if isinstance(each.part, READ_OUT) and not each.language
    ]
    own = sum(other_language(each, another) == known for each in plain)
    return language if own > sum(bool(other_language(each, known)) for each in plain) else ""


def _foreign(text: str, language: str) -> tuple[str, str]:
    """The other language in which a text is written, and the words where it begins: in all of it, or in a sentence."""
    parts = (text, *SENTENCE.split(text))
    return next(((other, part) for part in parts if (other := other_language(part, language))), ("", ""))
