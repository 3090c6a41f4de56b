"""The version of the format in which a handbook is written."""

from __future__ import annotations

from typing import Annotated

from pydantic import PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

NEWEST = 1


def _format(data: object) -> int:
    """Reads a number from 1 to the newest that is known here. Raises `PydanticCustomError`."""
    typed = str(data)
    if not typed.isdecimal() or not 1 <= int(typed) <= NEWEST:
        later = typed.isdecimal() and int(typed) > NEWEST
        raise PydanticCustomError(
            "format",
            "this handbook is in format {typed}, and this Prontuario reads up to {newest} - install a newer Prontuario"
            if later
            else "`{typed}` is no format - write {newest}, or leave the line out",
            {"typed": typed, "newest": NEWEST},
        )
    return int(typed)


Format = Annotated[
    int, PlainValidator(_format), WithJsonSchema({"type": "integer", "minimum": 1, "maximum": NEWEST})
]
