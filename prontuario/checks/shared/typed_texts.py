"""Every free text that an author typed into the files of the plan, with the part and the field that hold it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from prontuario.finding import Place
from prontuario.model.base import Part
from prontuario.model.handbook import Handbook
from prontuario.model.inside import every_part
from prontuario.model.layout import DEFAULT_POLICY
from prontuario.model.references import kinds_of
from prontuario.model.text import Text
from prontuario.source.mark import Key


@dataclass(frozen=True)
class TypedText:
    """A text in a language (empty: the one text for all), where it is, and in which field of which part."""

    text: str
    language: str
    place: Place
    part: Part
    field: str


def typed_texts(handbook: Handbook) -> tuple[TypedText, ...]:
    """All of them, without names of other parts; what nobody typed, as in a new handbook's policy, is left out."""
    return handbook.derived(_typed_texts)


def _typed_texts(handbook: Handbook) -> tuple[TypedText, ...]:
    found = (each for part in every_part(handbook) for each in _in_part(part))
    return tuple(each for each in found if each.place.file != DEFAULT_POLICY)


def _in_part(part: Part) -> Iterator[TypedText]:
    for attribute, key, refers_to in kinds_of(type(part)):
        if refers_to is None and attribute != "id":
            yield from _in_value(part, key, getattr(part, attribute), (key,))


def _in_value(part: Part, field: str, value: object, path: tuple[Key, ...]) -> Iterator[TypedText]:
    if isinstance(value, Text):
        for language, text in value.by_language.items():
            yield TypedText(
                text, language, part.at(*path, language) if language else part.at(*path), part, field
            )
    elif isinstance(value, str):
        yield TypedText(value, "", part.at(*path), part, field)
    elif isinstance(value, tuple):
        for index, each in enumerate(value):
            yield from _in_value(part, field, each, (*path, index))
    elif isinstance(value, dict):
        for key, each in value.items():
            yield from _in_value(part, field, each, (*path, key))
