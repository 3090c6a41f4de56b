"""Every place where one part of the plan names another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args, get_type_hints

from prontuario.finding import Place
from prontuario.model.base import Part
from prontuario.model.inside import fields_with_parts
from prontuario.model.kinds import Kind, Ref
from prontuario.source.mark import Key


@dataclass(frozen=True)
class Reference:
    """A name, what kind of thing it names, and where it was typed."""

    kind: Kind
    name: str
    place: Place


def references(part: Part) -> Iterator[Reference]:
    """All references inside a part, in the order of its fields."""
    for attribute, key, kind in _referring(type(part)):
        yield from _in_value(getattr(part, attribute), kind, part, (key,))


def _in_value(value: object, kind: Kind | None, part: Part, path: tuple[Key, ...]) -> Iterator[Reference]:
    if isinstance(value, Part):
        yield from references(value)
    elif isinstance(value, str) and kind is not None and value not in part.ALSO:
        yield Reference(kind, value, part.at(*path))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _in_value(item, kind, part, (*path, index))
    elif isinstance(value, dict):
        for name, item in value.items():
            yield from _in_value(item, kind, part, (*path, name))


@cache
def _referring(model: type[Part]) -> tuple[tuple[str, str, Kind | None], ...]:
    """Those fields that may hold a reference, or a part with one."""
    with_parts = fields_with_parts(model)
    return tuple(each for each in kinds_of(model) if each[2] is not None or each[0] in with_parts)


@cache
def kinds_of(model: type[Part]) -> tuple[tuple[str, str, Kind | None], ...]:
    """Attribute, YAML key and the kind that it refers to, if any, for each field."""
    hints = get_type_hints(model, include_extras=True)
    fields = ((name, info.alias or name, _kind_in(hints[name])) for name, info in model.model_fields.items())
    return tuple(fields)


def _kind_in(hint: Any) -> Kind | None:
    """The kind named by the `Ref` in an annotation, however deep it stands; a part inside looks after itself."""
    for argument in get_args(hint):
        if isinstance(argument, Ref):
            return argument.kind
        if (found := _kind_in(argument)) is not None:
            return found
    return None
