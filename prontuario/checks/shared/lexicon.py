"""What a text says, told by its words: the lexicon of its language, and the company's own words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal, cast

from prontuario.finding import Place
from prontuario.language.folders import HERE, folder_of
from prontuario.model.library import Message
from prontuario.model.policy import Policy
from prontuario.model.tag import wider
from prontuario.model.threat import Threat
from prontuario.plan.placeholders import PLACEHOLDER, texts_of
from prontuario.plan.wording import plain
from prontuario.source.reader import read

LEXICON = "lexicon.yml"
BETWEEN_WORDS = re.compile("[-‐‑'’‘ʼ`´′]")
# Signs of scripts that put no spaces between words: Thai, Lao, Burmese, Khmer, Japanese, Chinese.
UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)
Topic = Literal["apology", "next_update", "blame", "slang"]
Trait = Literal["guess", "blocking"]  # what a text should not say, in any language that has words for it


@dataclass(frozen=True)
class Version:
    """One text of a message: the full or the short one, in one language."""

    words: str
    language: str
    place: Place


def versions(message: Message, policy: Policy) -> Iterator[Version]:
    """All texts of a message; a text without a language is in the handbook's first one."""
    for path, text in texts_of(message):
        for language, words in text.by_language.items():
            yield Version(words, language or policy.language, message.at(*path, language))


def spoken(threat: Threat, policy: Policy) -> Iterator[Version]:
    """What those who speak for the company say about a threat: answers, and key messages."""
    answers = ((each.answer, each.at("answer")) for each in threat.questions)
    keys = ((each, threat.at("key_messages", index)) for index, each in enumerate(threat.key_messages))
    for text, place in (*answers, *keys):
        for language, words in text.by_language.items():
            yield Version(words, language or policy.language, place)


def words_for(topic: Topic | Trait, language: str, policy: Policy) -> tuple[str, ...]:
    """The words that show a topic in a language; none where nobody has listed any."""
    return (*listed_words(topic, language), *own_words(topic, language, policy))


def own_words(topic: Topic | Trait, language: str, policy: Policy) -> tuple[str, ...]:
    """The company's own words for a topic."""
    own: Mapping[str, tuple[str, ...]] = getattr(policy.words, topic, {})
    return tuple(word for each in wider(language) for word in own.get(each, ()))


def listed_words(topic: Topic | Trait, language: str) -> tuple[str, ...]:
    """The words for a topic in the lexicon of a language."""
    return _listed(language).get(topic, ())


def found(words: tuple[str, ...], text: str) -> tuple[str, ...]:
    """Those of the words that stand in the text, as whole words; placeholders say nothing."""
    searched = compared(PLACEHOLDER.sub("{}", text))
    if not words or not _any_of(words).search(searched):
        return ()
    return tuple(word for word in words if _pattern(word).search(searched))


@cache
def _listed(language: str) -> dict[str, tuple[str, ...]]:
    if (folder := folder_of(language)) is None:
        return {}
    path = HERE / folder / LEXICON
    data = cast(dict[str, list[str]] | None, read(path, path.name).data)  # a list of ours, or none
    return {topic: tuple(each) for topic, each in (data or {}).items()}


@cache
def _pattern(word: str) -> re.Pattern[str]:
    return re.compile(_sought(word))


@cache
def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(_sought(word) for word in words))


def _sought(word: str) -> str:
    sought = re.escape(compared(word))
    return sought if UNSPACED.search(word) else rf"(?<!\w){sought}(?!\w)"


def compared(text: str) -> str:
    """The text as words are compared: no capitals, no accents; apostrophes and hyphens of any kind are spaces."""
    return plain(BETWEEN_WORDS.sub(" ", text))
