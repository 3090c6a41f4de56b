"""Dates, moments, time zones and the hours in which somebody answers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Annotated, ClassVar
from zoneinfo import ZoneInfo, available_timezones

from pydantic import PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from prontuario.model.written import Written
from prontuario.source.nearest import did_you_mean

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
DAY_RANGE = re.compile(rf"({'|'.join(DAYS)})(?:-({'|'.join(DAYS)}))?")
CLOCK_RANGE = re.compile(r"([01]\d|2[0-3]):([0-5]\d)-(?!24:(?!00))([01]\d|2[0-4]):([0-5]\d)")


def _date(data: object) -> date:
    if isinstance(data, date):
        return data
    try:
        if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", str(data)):
            raise ValueError
        return date.fromisoformat(str(data))
    except ValueError:
        raise PydanticCustomError(
            "date", "`{typed}` is not a date - write year-month-day, like 2026-09-12", {"typed": str(data)}
        ) from None


def _moment(data: object) -> datetime:
    if isinstance(data, datetime):
        return data
    try:
        if not re.fullmatch(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}", str(data)):
            raise ValueError
        return datetime.fromisoformat(str(data))
    except ValueError:
        raise PydanticCustomError(
            "moment", "`{typed}` is not a date with a time - write 2026-01-05T09:00", {"typed": str(data)}
        ) from None


@cache
def _zones() -> frozenset[str]:
    return frozenset(available_timezones())  # reads a folder tree each time


def _time_zone(data: object) -> str:
    if str(data) not in _zones():
        hint = did_you_mean(str(data), _zones(), "write a city's name from the IANA list, like Europe/Rome")
        raise PydanticCustomError(
            "time_zone", "`{typed}` is not a time zone - {hint}", {"typed": str(data), "hint": hint}
        )
    return str(ZoneInfo(str(data)))


Date = Annotated[date, PlainValidator(_date), WithJsonSchema({"type": "string", "format": "date"})]
StartTime = Annotated[
    datetime,
    PlainValidator(_moment),
    WithJsonSchema({"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}$"}),
]
TimeZone = Annotated[
    str, PlainValidator(_time_zone), WithJsonSchema({"type": "string", "examples": ["Europe/Rome"]})
]


@dataclass(frozen=True)
class Span:
    """Hours on some days. `days` are numbers from 0 (Monday); `start` and `end` are minutes of the day, `end` excluded.

    Where `end` is not after `start`, the span runs past midnight.
    """

    days: tuple[int, ...]
    start: int
    end: int


@dataclass(frozen=True)
class Hours(Written):
    """When somebody answers: always (no spans), or in the given spans of the week, in the handbook's time zone."""

    FORM: ClassVar = {
        "anyOf": [
            {"const": "always"},
            {
                "type": "object",
                "minProperties": 1,
                "propertyNames": {"pattern": f"^{DAY_RANGE.pattern}$"},
                "additionalProperties": {"type": "string", "pattern": f"^{CLOCK_RANGE.pattern}$"},
            },
        ]
    }

    spans: tuple[Span, ...] = ()

    @property
    def always(self) -> bool:
        """Whether every hour of the week is covered by definition."""
        return not self.spans

    @classmethod
    def parse(cls, data: object) -> Hours:
        """Reads `always` or `{mon-fri: "09:00-18:00"}`. Raises `PydanticCustomError`."""
        if isinstance(data, Hours):
            return data
        if data == "always":
            return cls()
        if not isinstance(data, dict) or not data:
            raise PydanticCustomError(
                "hours",
                '`{typed}` does not say when - write `always`, or days and hours: {mon-fri: "09:00-18:00"}',
                {"typed": str(data)},
            )
        return cls(tuple(_span(str(days), str(hours)) for days, hours in data.items()))


def _span(days: str, hours: str) -> Span:
    day_match, clock_match = DAY_RANGE.fullmatch(days), CLOCK_RANGE.fullmatch(hours)
    if not day_match:
        raise PydanticCustomError(
            "hours_days", "`{key}` are no days of the week - write mon, or mon-fri", {"key": days}
        )
    if not clock_match:
        raise PydanticCustomError(
            "hours_clock",
            '`{typed}` is no range of hours - write "09:00-18:00"',
            {"typed": hours, "key": days},
        )
    first = DAYS.index(day_match[1])
    last = DAYS.index(day_match[2] or day_match[1])
    count = (last - first) % 7 + 1
    start_hour, start_minute, end_hour, end_minute = map(int, clock_match.groups())
    return Span(
        tuple((first + n) % 7 for n in range(count)),
        start_hour * 60 + start_minute,
        end_hour * 60 + end_minute,
    )
