"""The country of a handbook, by its two letters."""

from __future__ import annotations

from typing import Annotated

from phonenumbers import SUPPORTED_REGIONS
from pydantic import PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

ELSEWHERE = {"UK": "GB", "EN": "GB", "EL": "GR"}


def country_code(data: object) -> str:
    """The two capital letters of a country (ISO 3166). Raises `PydanticCustomError`."""
    typed = str(data).strip().upper()
    if typed not in SUPPORTED_REGIONS:
        hint = (
            f"did you mean `{ELSEWHERE[typed]}`?"
            if typed in ELSEWHERE
            else "write its two letters, like IT or GB"
        )
        raise PydanticCustomError("country", f"`{{typed}}` is not a country - {hint}", {"typed": str(data)})
    return typed


CountryCode = Annotated[
    str, PlainValidator(country_code), WithJsonSchema({"type": "string", "pattern": "^[A-Za-z]{2}$"})
]
