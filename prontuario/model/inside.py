"""The parts inside a part, and all parts of a handbook."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, get_args, get_type_hints

from prontuario.model.base import Part
from prontuario.model.handbook import Handbook


def every_part(handbook: Handbook) -> tuple[Part, ...]:
    """All parts of a handbook, however deep, in the order of its subjects and of their fields."""
    return handbook.derived(_every_part)


def parts_inside(value: object) -> Iterator[Part]:
    """A part and all parts in it, or those in a list or a group, however deep; in the order of their fields."""
    if isinstance(value, Part):
        yield value
        for name in fields_with_parts(type(value)):
            yield from parts_inside(getattr(value, name))
    elif isinstance(value, tuple):
        for each in value:
            yield from parts_inside(each)
    elif isinstance(value, dict):
        for each in value.values():
            yield from parts_inside(each)


def parts_in(hint: Any) -> Iterator[type[Part]]:
    """The models that a type mentions."""
    if isinstance(hint, type) and issubclass(hint, Part):
        yield hint
    for each in get_args(hint):
        yield from parts_in(each)


@cache
def fields_with_parts(model: type[Part]) -> tuple[str, ...]:
    """The fields of a model in which other parts may be, in order."""
    hints = get_type_hints(model)
    return tuple(name for name in model.model_fields if any(parts_in(hints[name])))


def _every_part(handbook: Handbook) -> tuple[Part, ...]:
    return tuple(part for subject in handbook.parts() for part in parts_inside(subject))
