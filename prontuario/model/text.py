"""A text for readers: one string, or one string per language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from pydantic_core import PydanticCustomError

from prontuario.model.tag import SHOWN, language_code, wider
from prontuario.model.written import Written

ANY = ""


@dataclass(frozen=True)
class Text(Written):
    """`by_language` maps a language (`it`, `pt-BR`) to the text; the empty code holds a text given once for all."""

    FORM: ClassVar = {
        "anyOf": [
            {"type": "string", "minLength": 1},
            {
                "type": "object",
                "propertyNames": {"pattern": SHOWN},
                "minProperties": 1,
                "additionalProperties": {"type": "string", "minLength": 1},
            },
        ]
    }

    by_language: Mapping[str, str]

    @classmethod
    def parse(cls, data: object) -> Text:
        """Reads a string or a `{language: string}` mapping. Raises `PydanticCustomError`."""
        if isinstance(data, Text):
            return data
        if isinstance(data, str) and data.strip():
            return cls({ANY: data.strip()})
        if isinstance(data, dict) and data:
            return cls(_each_once(data))
        raise PydanticCustomError(
            "text", "here a text is needed - write one text, or one per language: {en: ..., it: ...}"
        )

    def said_in(self, language: str, otherwise: str) -> str:
        """The text in `language`; else in the language `otherwise`; else whatever there is."""
        return self.by_language[self.code_in(language, otherwise)]

    def code_in(self, language: str, otherwise: str) -> str:
        """The language in which `said_in` says it, as it was typed; `ANY` for a text that serves all."""
        texts = self.by_language
        if language in texts:
            return language
        asked = (*wider(language), ANY, *wider(otherwise))
        return next((code for code in asked if code in texts), next(iter(texts)))

    def languages(self) -> frozenset[str]:
        """The languages that the text was written in, none where one text serves all."""
        return frozenset(self.by_language) - {ANY}

    def lacks(self, language: str) -> bool:
        """Whether a reader of `language` would see another language: `pt` serves a reader of `pt-BR`."""
        return self.by_language.keys().isdisjoint((ANY, *wider(language)))

    def __str__(self) -> str:
        return self.said_in(ANY, ANY)


def lists_of_texts(data: Mapping[object, object]) -> bool:
    """Whether languages hold lists, where each item of one list should hold its languages."""
    return bool(data) and all(isinstance(each, list) for each in data.values())


def each_language(data: Mapping[object, object]) -> str:
    """How a text in the languages of a mapping is written: `{en: ..., it: ...}`."""
    return "{" + ", ".join(f"{each}: ..." for each in sorted(map(str, data))) + "}"


def _each_once(data: Mapping[object, object]) -> Mapping[str, str]:
    """The texts by language, as typed. Raises `PydanticCustomError`."""
    found: dict[str, str] = {}
    for typed, text in data.items():
        language = language_code(typed)
        if not isinstance(text, str) or not text.strip():
            raise PydanticCustomError(
                "text_empty",
                "the text for `{key}` is missing - write it, or remove the language",
                {"key": typed},
            )
        if language in found:
            raise PydanticCustomError(
                "text_twice", "there are two texts for `{key}` - keep one", {"key": language}
            )
        found[language] = text.strip()
    return found
