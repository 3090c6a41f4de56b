"""Every text for readers in a part of the plan."""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.finding import Place
from prontuario.model.base import Part
from prontuario.model.text import Text
from prontuario.source.mark import Key


def texts(part: Part) -> Iterator[tuple[Text, Place]]:
    """Each text inside a part with its place, in the order of the fields."""
    for name, info in type(part).model_fields.items():
        yield from _in_value(getattr(part, name), part, (info.alias or name,))


def _in_value(value: object, part: Part, path: tuple[Key, ...]) -> Iterator[tuple[Text, Place]]:
    if isinstance(value, Part):
        yield from texts(value)
    elif isinstance(value, Text):
        yield value, part.at(*path)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _in_value(item, part, (*path, index))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _in_value(item, part, (*path, key))
