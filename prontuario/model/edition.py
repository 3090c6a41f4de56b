"""Who sees what: the two editions that are built from one source."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema


class Edition(StrEnum):
    """For whom a handbook is built."""

    STAFF = "staff"
    TEAM = "team"


EITHER = " or ".join(Edition)


@dataclass(frozen=True)
class VisibleTo:
    """Who sees a part of the plan (`part`), or single fields of it by their key (`fields`)."""

    part: Edition | None = None
    fields: Mapping[str, Edition] = field(default_factory=dict)

    @classmethod
    def parse(cls, data: object) -> VisibleTo:
        """Reads `team`, or `{email: team}`. Raises `PydanticCustomError`."""
        if isinstance(data, VisibleTo):
            return data
        if isinstance(data, dict) and data:
            return cls(fields={str(key): _edition(each) for key, each in data.items()})
        return cls(_edition(data))

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(cls.parse)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        edition = {"enum": [str(each) for each in Edition]}
        return {"anyOf": [edition, {"type": "object", "minProperties": 1, "additionalProperties": edition}]}


TEAM_ONLY = VisibleTo(Edition.TEAM)


def _edition(data: object) -> Edition:
    if isinstance(data, str) and data in list(Edition):
        return Edition(data)
    raise PydanticCustomError(
        "edition",
        "`{typed}` is no edition - write {either}, or {key: edition} for single fields",
        {"typed": str(data), "either": EITHER},
    )
