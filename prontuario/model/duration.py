"""Lengths of time as authors write them: `15m`, `2h`, `5d`, `1h30m`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

MINUTES = {"w": 7 * 24 * 60, "d": 24 * 60, "h": 60, "m": 1}
PATTERN = r"(?:\d{1,4}[wdhm]){1,4}"


@dataclass(frozen=True, order=True)
class Duration:
    """A length of time in whole minutes."""

    minutes: int

    @classmethod
    def parse(cls, data: object) -> Duration:
        """Reads `15m`. Raises `PydanticCustomError` for anything else."""
        if isinstance(data, Duration):
            return data
        if not isinstance(data, str) or not re.fullmatch(PATTERN, data.strip()):
            raise PydanticCustomError(
                "duration",
                "`{typed}` is not a length of time - write a number and a unit: 15m, 2h, 5d or 1w",
                {"typed": str(data)},
            )
        return cls(sum(int(number) * MINUTES[unit] for number, unit in re.findall(r"(\d+)([wdhm])", data)))

    def __add__(self, other: Duration) -> Duration:
        return Duration(self.minutes + other.minutes)

    def __str__(self) -> str:
        if self.minutes == 0:
            return "0m"
        left, parts = self.minutes, []
        for unit, size in MINUTES.items():
            if unit != "w" or self.minutes % size == 0:
                number, left = divmod(left, size)
                parts += [f"{number}{unit}"] * bool(number)
        return "".join(parts)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(cls.parse)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {"type": "string", "pattern": f"^{PATTERN}$", "examples": ["15m", "2h", "5d"]}


NO_TIME = Duration(0)
