"""Values that authors write as one text or a small mapping."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, core_schema


class Written:
    """Its class reads what was written in `parse`, and says in `FORM`, as JSON Schema, how it may be written."""

    FORM: ClassVar[Mapping[str, Any]]

    @classmethod
    def parse(cls, data: object) -> Self:
        """The value of what YAML holds; a value stays as it is. Raises `PydanticCustomError`."""
        raise NotImplementedError

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(cls.parse)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return dict(cls.FORM)
