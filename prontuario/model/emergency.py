"""The numbers for danger to life."""

from __future__ import annotations

from typing import Any, ClassVar

from pydantic import Field, GetJsonSchemaHandler, model_validator
from pydantic_core import CoreSchema

from prontuario.model.base import Part
from prontuario.model.contact import PhoneNumber
from prontuario.model.edition import seen
from prontuario.model.phone import Internal
from prontuario.model.text import Text


class EmergencyNumber(Part):
    """A number for danger to life: `"112"`, or `{number: "115", for: fire}`."""

    SEEN: ClassVar = seen("number internal for")

    internal: Internal = False
    """Whether only the company's own telephones reach it."""
    what_for: Text | None = Field(None, alias="for")
    """What it is for: fire, the doctor on call, the coast guard. A number that says it is dialled as it is written."""
    number: PhoneNumber
    """The number."""

    @model_validator(mode="before")
    @classmethod
    def _number_alone(cls, data: object) -> object:
        """The number alone stands for an entry that says nothing else."""
        return {"number": data} if isinstance(data, str | PhoneNumber) else data

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """The entry, or its number alone."""
        return {"anyOf": [dict(PhoneNumber.FORM), handler(schema)]}


EUROPE = EmergencyNumber(number=PhoneNumber("112", emergency=True))
