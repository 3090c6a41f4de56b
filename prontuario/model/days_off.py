"""Days on which a company is closed: one, or all from the first to the last."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from pydantic_core import PydanticCustomError

from prontuario.model.time import read_date
from prontuario.model.written import Written

DAY: Mapping[str, Any] = {"type": "string", "format": "date"}
DAYS = re.compile(r"(\d{4}-\d{2}-\d{2})\s*(?:to|until|-|–|—|/|\.\.+|al?|fino al?)\s*(\d{4}-\d{2}-\d{2})")


@dataclass(frozen=True)
class DaysOff(Written):
    """The first and the last of some days in a row; of one, both are it."""

    FORM: ClassVar = {
        "anyOf": [
            DAY,
            {
                "type": "object",
                "properties": {"from": DAY, "to": DAY},
                "required": ["from", "to"],
                "additionalProperties": False,
            },
        ]
    }

    first: date
    last: date

    @classmethod
    def parse(cls, data: object) -> DaysOff:
        """Reads `2026-12-24`, or `{from: 2026-12-24, to: 2027-01-06}`. Raises `PydanticCustomError`."""
        if isinstance(data, DaysOff):
            return data
        if isinstance(data, Mapping):
            return cls._between(data)
        if match := DAYS.fullmatch(str(data).strip()):
            raise PydanticCustomError(
                "days_off",
                "`{typed}` is not a date - write {from: {first}, to: {last}}",
                {"typed": str(data), "first": match[1], "last": match[2]},
            )
        day = read_date(data)
        return cls(day, day)

    @classmethod
    def _between(cls, data: Mapping[object, object]) -> DaysOff:
        if {str(key) for key in data} != {"from", "to"}:
            raise PydanticCustomError(
                "days_off_keys",
                "days off in a row have a first and a last day - write {from: 2026-12-24, to: 2027-01-06}",
            )
        first, last = (read_date(data[key]) for key in ("from", "to"))
        if last < first:
            raise PydanticCustomError(
                "days_off_order",
                "the days off end on {last}, before they begin - write the last day under `to`",
                {"last": str(last)},
            )
        return cls(first, last)

    def __contains__(self, day: object) -> bool:
        return isinstance(day, date) and self.first <= day <= self.last
