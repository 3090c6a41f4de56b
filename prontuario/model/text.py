"""A text for readers: one string, or one string per language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, ClassVar

from pydantic import PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from prontuario.model.written import Written

ANY = ""
LANGUAGE = re.compile(r"[a-z]{2}")


def language_code(data: object) -> str:
    """A two-letter ISO 639-1 code, as typed. Raises `PydanticCustomError`."""
    if not isinstance(data, str) or not LANGUAGE.fullmatch(data):
        raise PydanticCustomError(
            "text_language",
            "`{key}` is not a language code - write two letters, like en or it",
            {"key": str(data)},
        )
    return data


LanguageCode = Annotated[
    str, PlainValidator(language_code), WithJsonSchema({"type": "string", "pattern": "^[a-z]{2}$"})
]


@dataclass(frozen=True)
class Text(Written):
    """`by_language` maps a two-letter ISO 639-1 code to the text; the empty code holds a text given once for all."""

    FORM: ClassVar = {
        "anyOf": [
            {"type": "string", "minLength": 1},
            {
                "type": "object",
                "propertyNames": {"pattern": "^[a-z]{2}$"},
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
            for language, text in data.items():
                language_code(language)
                if not isinstance(text, str) or not text.strip():
                    raise PydanticCustomError(
                        "text_empty",
                        "the text for `{key}` is missing - write it, or remove the language",
                        {"key": language},
                    )
            return cls({language: text.strip() for language, text in data.items()})
        raise PydanticCustomError(
            "text", "here a text is needed - write one text, or one per language: {en: ..., it: ...}"
        )

    def said_in(self, language: str, otherwise: str) -> str:
        """The text in `language`; else in the language `otherwise`; else whatever there is."""
        texts = self.by_language
        return texts.get(language) or texts.get(ANY) or texts.get(otherwise) or next(iter(texts.values()))

    def languages(self) -> frozenset[str]:
        """The languages that the text was written in, none where one text serves all."""
        return frozenset(self.by_language) - {ANY}

    def lacks(self, language: str) -> bool:
        """Whether a reader of `language` would see another language."""
        return ANY not in self.by_language and language not in self.by_language

    def __str__(self) -> str:
        return self.said_in(ANY, ANY)
