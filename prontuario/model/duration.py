"""Lengths of time as authors write them: `15m`, `2h`, `5d`, `1h30m`."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import ClassVar

from pydantic_core import PydanticCustomError

from prontuario.model.written import Written
from prontuario.source.fraction import MINUTES, whole_units

PATTERN = r"(?:\d{1,4}[wdhm]){1,4}"


@dataclass(frozen=True, order=True)
class Duration(Written):
    """A length of time in whole minutes, and the units in which its author thinks: 72h is not 3d in a law."""

    FORM: ClassVar = {
        "type": "string",
        "pattern": f"^{PATTERN}$",
        "examples": ["15m", "2h", "5d"],
    }

    minutes: int
    typed: str = field(default="", compare=False)

    @classmethod
    def parse(cls, data: object) -> Duration:
        """Reads `15m`. Raises `PydanticCustomError` for anything else."""
        if isinstance(data, Duration):
            return data
        if not isinstance(data, str) or not re.fullmatch(PATTERN, data.strip()):
            raise PydanticCustomError(
                "duration",
                "`{typed}` is not a length of time - write {hint}",
                {
                    "typed": str(data),
                    "hint": whole_units(str(data)) or "a number and a unit: 15m, 2h, 5d or 1w",
                },
            )
        return cls(sum(number * MINUTES[unit] for number, unit in _parts(data)), data.strip())

    def __add__(self, other: Duration) -> Duration:
        if self.minutes == 0:
            return other
        return self if other.minutes == 0 else Duration(self.minutes + other.minutes)

    def __str__(self) -> str:
        return self.typed or "".join(f"{number}{unit}" for number, unit in self._counted()) or "0m"

    def parts(self) -> tuple[tuple[int, str], ...]:
        """Numbers and units (w, d, h, m), as they were typed, or the largest first; none for no time at all."""
        return tuple((number, unit) for number, unit in _parts(str(self)) if number)

    def _counted(self) -> list[tuple[int, str]]:
        left, parts = self.minutes, []
        for unit in "dhm":
            number, left = divmod(left, MINUTES[unit])
            parts += [(number, unit)] * bool(number)
        return parts


def _parts(text: str) -> list[tuple[int, str]]:
    return [(int(number), unit) for number, unit in re.findall(r"(\d+)([wdhm])", text)]


NO_TIME = Duration(0)
