"""How long a law gives: hours or days as everywhere, working days, calendar months, or no number at all."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import ClassVar

from pydantic_core import PydanticCustomError

from prontuario.model.duration import PATTERN, Duration
from prontuario.model.written import Written
from prontuario.source.fraction import UNITS as UNITS_OF_TIME
from prontuario.source.fraction import whole_units

UNDUE_DELAY = "without-undue-delay"
WORKING_DAYS = r"(\d{1,3})\s*(?:bd|(?:business|working)[ -]days?)"
MONTHS = r"(\d{1,3})\s*(?:mo|months?)"
NO_NUMBER = re.compile(
    r"without.*delay|asap|as soon as.*|immediate(ly)?|prompt(ly)?|at once|now|"
    r"senza.*ritardo|immediatamente|subito|appena possibile|prima possibile"
)
AT = re.compile(r"next-working-day(?: at)?(?: ([01]\d|2[0-3]):([0-5]\d))?")


@dataclass(frozen=True)
class Period(Written):
    """The time that a law gives: one of a length of time, working days and calendar months; or none of them."""

    FORM: ClassVar = {
        "type": "string",
        "pattern": f"^({PATTERN}|{WORKING_DAYS}|{MONTHS}|{UNDUE_DELAY})$",
        "examples": ["72h", "4bd", "4 business days", "1mo", "1 month", UNDUE_DELAY],
    }

    duration: Duration | None = None
    working_days: int = 0
    months: int = 0
    typed: str = field(default="", compare=False)

    @property
    def undue_delay(self) -> bool:
        """Whether the law gives no number: `without-undue-delay`."""
        return self.duration is None and not self.working_days and not self.months

    @classmethod
    def parse(cls, data: object) -> Period:
        """Reads `72h`, `4bd`, `1mo` or `without-undue-delay`. Raises `PydanticCustomError`."""
        if isinstance(data, Period):
            return data
        typed = str(data).strip()
        plain = typed.lower()
        if re.fullmatch(PATTERN, typed):
            return cls(Duration.parse(typed), typed=typed)
        if (days := re.fullmatch(WORKING_DAYS, plain)) and int(days[1]):
            return cls(working_days=int(days[1]), typed=typed)
        if (months := re.fullmatch(MONTHS, plain)) and int(months[1]):
            return cls(months=int(months[1]), typed=typed)
        if re.sub(r"[ -]+", "-", plain) == UNDUE_DELAY:
            return cls(typed=UNDUE_DELAY)
        raise PydanticCustomError(
            "period",
            "`{typed}` does not say how long the law gives - {hint}",
            {"typed": typed, "hint": _hint(plain)},
        )

    def parts(self) -> tuple[tuple[int, str], ...]:
        """Numbers and units (w, d, h, m, bd, mo); none where the law gives no number."""
        if self.duration is not None:
            return self.duration.parts()
        counted = ((self.working_days, "bd"), (self.months, "mo"))
        return tuple((number, unit) for number, unit in counted if number)

    def __str__(self) -> str:
        return self.typed or "".join(f"{number}{unit}" for number, unit in self.parts()) or UNDUE_DELAY


def _hint(typed: str) -> str:
    """What somebody who typed this probably meant."""
    if NO_NUMBER.fullmatch(typed):
        return f"write {UNDUE_DELAY}, and below it your own target, like `target: 2h`"
    if match := re.fullmatch(r"(\d{1,3})\s*(?:wd|b)", typed):
        return f"write {match[1]}bd for working days"
    if match := re.fullmatch(
        r"(\d{1,3}) *(?:giorni lavorativi|werktage?n?|jours ouvrés|días hábiles|dias úteis)", typed
    ):
        return f"write {match[1]}bd for working days"
    match = re.fullmatch(r"(\d{1,3}) *(\w+)", typed)
    if match and (unit := UNITS_OF_TIME.get(match[2])) in ("mo", "y"):
        return f"write {int(match[1]) * (12 if unit == 'y' else 1)}mo"
    if meant := whole_units(typed):
        return f"write {meant}"
    return "write 72h, 5d, 4bd (working days), 1mo (calendar month) or without-undue-delay"


@dataclass(frozen=True)
class Moves(Written):
    """What a deadline on a weekend or holiday does. `at` is the minute of the next working day; none is its end."""

    FORM: ClassVar = {
        "type": "string",
        "pattern": f"^(stays|{AT.pattern})$",
        "examples": ["stays", "next-working-day", "next-working-day 12:00"],
    }

    to_working_day: bool = False
    at: int | None = None

    @classmethod
    def parse(cls, data: object) -> Moves:
        """Reads `stays`, `next-working-day` or `next-working-day 12:00`. Raises `PydanticCustomError`."""
        if isinstance(data, Moves):
            return data
        if data == "stays":
            return cls()
        match = AT.fullmatch(
            re.sub(r"^(next) (working|business)[ -](day)", r"\1-working-\3", str(data).strip())
        )
        if not match:
            raise PydanticCustomError(
                "moves",
                "`{typed}` does not say where a deadline goes that ends on a weekend or holiday - write "
                "next-working-day, next-working-day 12:00, or stays",
                {"typed": str(data)},
            )
        return cls(True, int(match[1]) * 60 + int(match[2]) if match[1] else None)
