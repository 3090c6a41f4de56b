"""Every model of the plan, found by walking the types from the files down."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

from prontuario.model.base import Part
from prontuario.model.layout import HOMES, SINGLES

ROOTS: tuple[type[Part], ...] = (*(home.model for home in HOMES), *(model for _, model in SINGLES))


def parts_in(hint: Any) -> Iterator[type[Part]]:
    """The models that a type mentions."""
    if isinstance(hint, type) and issubclass(hint, Part):
        yield hint
    for each in get_args(hint):
        yield from parts_in(each)


def all_models() -> dict[str, type[Part]]:
    """By name."""
    found: dict[str, type[Part]] = {}
    todo = list(ROOTS)
    while todo:
        model = todo.pop()
        if model.__name__ not in found:
            found[model.__name__] = model
            todo += [part for info in model.model_fields.values() for part in parts_in(info.annotation)]
    return found
