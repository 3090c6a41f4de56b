"""The parts inside a part."""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.model.base import Part


def parts_inside(value: object) -> Iterator[Part]:
    """A part and all parts in it, or those in a list or a group, however deep; in the order of their fields."""
    if isinstance(value, Part):
        yield value
        for name in type(value).model_fields:
            yield from parts_inside(getattr(value, name))
    elif isinstance(value, tuple):
        for each in value:
            yield from parts_inside(each)
    elif isinstance(value, dict):
        for each in value.values():
            yield from parts_inside(each)
