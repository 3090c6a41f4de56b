"""Every model of the plan, found by walking the types from the files down."""

from __future__ import annotations

from prontuario.model.base import Part
from prontuario.model.inside import parts_in
from prontuario.model.layout import HOMES, SINGLES

ROOTS: tuple[type[Part], ...] = (*(home.model for home in HOMES), *(model for _, model in SINGLES))


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
