"""Which versions of Prontuario a handbook is written for."""

from __future__ import annotations

from typing import Annotated

from packaging.specifiers import InvalidSpecifier, SpecifierSet
from pydantic import PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

import prontuario


def _versions(data: object) -> str:
    """Reads `>=0.1` and that it holds here. Raises `PydanticCustomError`."""
    try:
        versions = SpecifierSet(str(data))
    except InvalidSpecifier:
        raise PydanticCustomError(
            "engine", '`{typed}` names no versions - write ">=0.1", or ">=0.1,<1"', {"typed": str(data)}
        ) from None
    if not versions.contains(prontuario.__version__, prereleases=True):
        raise PydanticCustomError(
            "engine",
            "this handbook is for Prontuario {typed}, and this is {here}"
            " - install a version that fits; what else is found may come from this",
            {"typed": str(data), "here": prontuario.__version__},
        )
    return str(data)


Versions = Annotated[
    str, PlainValidator(_versions), WithJsonSchema({"type": "string", "examples": [">=0.1"]})
]
