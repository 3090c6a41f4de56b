"""What a sentence says, told by patterns of its words: `meaning.yml` of each language. Where none is known, nothing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal, cast

from prontuario.checks.shared.lexicon import Topic, compared, found, listed_words, own_words, words_for
from prontuario.language.folders import HERE, folder_of
from prontuario.model.policy import Policy
from prontuario.model.text import Text
from prontuario.plan.placeholders import PLACEHOLDER
from prontuario.source.reader import read

MEANING = "meaning.yml"
PARTS, SAYS, UNLESS, MAY = "parts", "says", "unless", "may"
BLANK = "[]"  # stands for a placeholder
SENTENCE_END = re.compile(r"(?<=[.!?])\s+|\n\s*\n|;\s+")
ENDS = " .!?:,«»\"'()"
TEXTS = 1_000_000  # of a thousand threats, several checks ask each two hundred thousand times
IN_BRACES = re.compile(r"\{([a-z]+)\}")
Meaning = Literal[
    "apology",
    "slang",
    "trouble",
    "hollow",
    "next_update",
    "blame",
    "promise",
    "asked",
    "deleting",
    "hiding",
    "blocking_deed",
    "compensation",
    "emergency_call",
    "evacuation",
    "logging",
    "awareness",
    "publishing",
    "office_hours",
    "moment",
    "hostile",
    "denial",
    "gift",
    "harmed",
    "ongoing",
    "withholding",
    "cause_known",
    "clearing_scene",
    "destroying",
    "preserving",
    "vague_deed",
    "vague_end",
    "vague_condition",
    "login",
]


@dataclass(frozen=True)
class Patterns:
    """How one language says one thing."""

    says: tuple[re.Pattern[str], ...] = ()
    unless: tuple[re.Pattern[str], ...] = ()
    """What looks like it and is not: it is left out before anything is sought."""
    may: re.Pattern[str] | None = None
    """Any word with which a step might mean it."""


@dataclass(frozen=True)
class Sentence:
    """A sentence as it was typed, and as it is compared."""

    typed: str
    plain: str


@lru_cache(TEXTS)
def sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of a text; each placeholder is compared as `[]`."""
    split = (" ".join(each.split()) for each in SENTENCE_END.split(text))
    found = (Sentence(each, compared(PLACEHOLDER.sub(BLANK, each)).strip(ENDS)) for each in split)
    return tuple(each for each in found if each.plain)


@lru_cache(TEXTS)
def said(meaning: Meaning, text: str, language: str) -> tuple[str, ...]:
    """The sentences of a text that say it."""
    patterns = patterns_of(meaning, language)
    rest = ((each, without(each.plain, patterns)) for each in sentences(text))
    return tuple(each.typed for each, plain in rest if any(one.search(plain) for one in patterns.says))


def first_said(meaning: Meaning, text: Text, policy: Policy) -> tuple[str, str] | None:
    """In which language of a text it is said first, as a file writes that, and how; nothing where none says it."""
    for language, words in text.by_language.items():
        if sentences := said(meaning, words, language or policy.language):
            return language, " ".join(sentences)
    return None


def says(topic: Topic, text: str, language: str, policy: Policy) -> tuple[str, ...]:
    """How a text says something: sentences, and words of the lexicon and of the company's own."""
    patterns = patterns_of(topic, language)
    kept = " ".join(without(each.plain, patterns) for each in sentences(text))
    return (
        *said(topic, text, language),
        *found(listed_words(topic, language), kept),
        *found(own_words(topic, language, policy), text),
    )


def knows(topic: Topic, language: str, policy: Policy) -> bool:
    """Whether anybody has listed how a language says it."""
    return bool(patterns_of(topic, language).says or words_for(topic, language, policy))


def without(sentence: str, patterns: Patterns) -> str:
    """A sentence without what only looks like it."""
    for each in patterns.unless:
        sentence = each.sub(" ", sentence)
    return sentence.strip()


def may_say(meaning: Meaning, text: str, language: str) -> bool:
    """Whether a text has any word with which it might say it; true in a language that nobody here knows."""
    may = patterns_of(meaning, language).may
    return may is None or any(may.search(each.plain) for each in sentences(text))


@cache
def patterns_of(meaning: Meaning, language: str) -> Patterns:
    """How a language says it; nothing where nobody has written that down."""
    listed = _listed(language)
    parts = cast(dict[str, str], listed.get(PARTS, {}))
    entry = cast(dict[str, object], listed.get(meaning, {}))

    def made(key: str) -> tuple[re.Pattern[str], ...]:
        return tuple(_pattern(each, parts) for each in cast(list[str], entry.get(key, [])))

    may = cast(str | None, entry.get(MAY))
    return Patterns(made(SAYS), made(UNLESS), _pattern(may, parts) if may else None)


def _pattern(typed: str, parts: dict[str, str]) -> re.Pattern[str]:
    while IN_BRACES.search(typed):
        typed = IN_BRACES.sub(lambda found: parts[found[1]], typed)
    return re.compile(typed)


@cache
def _listed(language: str) -> dict[str, object]:
    folder = folder_of(language)
    path = HERE / folder / MEANING if folder else None
    if path is None or not path.exists():
        return {}
    return cast(dict[str, object], read(path, path.name).data or {})
