"""Dates, moments, time zones and the hours in which somebody answers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache
from typing import Annotated, ClassVar, LiteralString
from zoneinfo import ZoneInfo, available_timezones

from pydantic import PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from prontuario.model.meant import DAYS as DAYS
from prontuario.model.meant import (
    meant_date,
    meant_days,
    meant_hours,
    meant_moment,
    names_a_time_of_year,
    no_such_day,
)
from prontuario.model.written import Written
from prontuario.source.nearest import did_you_mean

HOLIDAYS, HOLIDAY = "holidays", 7  # public holidays are a kind of day beside the seven of the week
NEVER = "never"
DAY_RANGE = re.compile(rf"({'|'.join(DAYS)})(?:-({'|'.join(DAYS)}))?")
KIND_RANGE = re.compile(rf"{DAY_RANGE.pattern}|{HOLIDAYS}")
CLOCK_RANGE = re.compile(r"([01]\d|2[0-3]):([0-5]\d)-(?!24:(?!00))([01]\d|2[0-4]):([0-5]\d)")
CLOCK_RANGES = f"{CLOCK_RANGE.pattern}(, ?{CLOCK_RANGE.pattern})*"
OF_THE_YEAR: LiteralString = (
    "`{typed}` is a time of the year, and here are hours of a week - write when a threat is likelier into "
    "playbooks/planned.yml, with `from:`, `until:` and `raises:`; when somebody is away, into roster/absences.yml"
)
LONG_DASH = re.compile("[\u2010-\u2015\u2212]")
MEANT = {
    "holiday": HOLIDAYS, "bank-holidays": HOLIDAYS, "public-holidays": HOLIDAYS, "festivi": HOLIDAYS,
    "weekdays": "mon-fri", "weekday": "mon-fri", "feriali": "mon-fri", "weekend": "sat-sun", "weekends": "sat-sun",
    "daily": "mon-sun", "every day": "mon-sun",
}  # fmt: skip


def read_date(data: object) -> date:
    """Reads a day: `2026-12-24`. Raises `PydanticCustomError`."""
    if isinstance(data, date):
        return data
    try:
        if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", str(data)):
            raise ValueError
        return date.fromisoformat(str(data))
    except ValueError:
        message: LiteralString = "is not a date - write {hint}"
        raise _no_day(
            str(data), message, meant_date(str(data)) or "year-month-day, like 2026-09-12"
        ) from None


def _no_day(typed: str, message: LiteralString, hint: str) -> PydanticCustomError:
    """What is wrong with a date: there is no such day, or it is written in another way."""
    facts = {"typed": typed, "hint": hint, "why": no_such_day(typed)}
    if facts["why"]:
        return PydanticCustomError("no_such_day", "`{typed}` is not a date: {why} - correct the day", facts)
    return PydanticCustomError("date", f"`{{typed}}` {message}", facts)


@cache
def _zones() -> frozenset[str]:
    return frozenset(available_timezones())  # reads a folder tree each time


def _time_zone(data: object) -> str:
    if str(data) not in _zones():
        places = [each for each in sorted(_zones()) if "/" in each]  # `CLT` is not meant to be `CET`
        city = str(data).strip().replace(" ", "_").casefold()
        here = next((each for each in places if each.rpartition("/")[2].casefold() == city), None)
        known = did_you_mean(str(data), places, "write a city's name from the IANA list, like Europe/Rome")
        hint = f"did you mean `{here}`?" if here else known
        raise PydanticCustomError(
            "time_zone", "`{typed}` is not a time zone - {hint}", {"typed": str(data), "hint": hint}
        )
    return str(ZoneInfo(str(data)))


Date = Annotated[date, PlainValidator(read_date), WithJsonSchema({"type": "string", "format": "date"})]
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
class DayOrHour(Written):
    """A day, or an hour of it (`minute` of the day), where something begins or ends."""

    FORM: ClassVar = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2})?$"}

    day: date
    minute: int | None = None

    @classmethod
    def parse(cls, data: object) -> DayOrHour:
        """Reads `2026-12-24` or `2026-12-24 14:00`. Raises `PydanticCustomError`."""
        if isinstance(data, DayOrHour):
            return data
        try:
            if not (typed := re.fullmatch(r"(\d{4}-\d{2}-\d{2})([T ]\d{2}:\d{2})?", str(data))):
                raise ValueError
            moment = datetime.fromisoformat(str(data))
        except ValueError:
            neither: LiteralString = "is neither a date nor a date with a time - write {hint}"
            raise _no_day(
                str(data), neither, meant_moment(str(data)) or "2026-12-24, or 2026-12-24 14:00"
            ) from None
        return cls(moment.date(), moment.hour * 60 + moment.minute if typed[2] else None)

    @property
    def begin(self) -> datetime:
        """Where what begins then begins: a day at midnight."""
        return datetime.combine(self.day, time()) + timedelta(minutes=self.minute or 0)

    @property
    def end(self) -> datetime:
        """Where what ends then is over: a day when it is over, an hour at once."""
        if self.minute is not None:
            return self.begin
        return self.begin + timedelta(days=1) if self.day < date.max else datetime.max

    def __str__(self) -> str:
        return f"{self.begin:%Y-%m-%d %H:%M}" if self.minute is not None else str(self.day)


@dataclass(frozen=True)
class Days(Written):
    """Kinds of days: numbers from 0 (Monday) to 6, and 7 for public holidays."""

    FORM: ClassVar = {
        "anyOf": [
            {"type": "string", "pattern": f"^({KIND_RANGE.pattern})(, ?({KIND_RANGE.pattern}))*$"},
            {
                "type": "array",
                "items": {"type": "string", "pattern": f"^({KIND_RANGE.pattern})$"},
                "minItems": 1,
            },
        ]
    }

    kinds: tuple[int, ...]

    @classmethod
    def parse(cls, data: object) -> Days:
        """Reads `mon-fri`, or `[sat, sun, holidays]`. Raises `PydanticCustomError`."""
        if isinstance(data, Days):
            return data
        if isinstance(data, dict) or (
            isinstance(data, list | tuple) and not all(isinstance(each, str) for each in data)
        ):
            raise PydanticCustomError("days_shape", "here days are needed - write mon-fri, or [sat, sun]")
        return cls(_days(", ".join(data) if isinstance(data, list | tuple) and data else str(data)))


@dataclass(frozen=True)
class DayHours(Written):
    """Spans of a day, in minutes: from, to. Where the end is not after the start, a span runs past midnight."""

    FORM: ClassVar = {"type": "string", "pattern": f"^{CLOCK_RANGES}$"}

    spans: tuple[tuple[int, int], ...]

    @classmethod
    def parse(cls, data: object) -> DayHours:
        """Reads `18:00-08:00`, or `09:00-13:00, 15:00-19:00`. Raises `PydanticCustomError`."""
        return data if isinstance(data, DayHours) else cls(_clock_ranges(data))


@dataclass(frozen=True)
class Hours(Written):
    """When somebody answers: always (no spans), or in the given spans of the week, in the handbook's time zone.

    Where public holidays are named, they are days of their own; otherwise they count as their weekday. `off` are kinds
    of days that are named with `never`.
    """

    FORM: ClassVar = {
        "anyOf": [
            {"const": "always"},
            {
                "type": "object",
                "minProperties": 1,
                "propertyNames": {"pattern": f"^({KIND_RANGE.pattern})(, ?({KIND_RANGE.pattern}))*$"},
                "additionalProperties": {"type": "string", "pattern": f"^({CLOCK_RANGES}|{NEVER})$"},
            },
        ]
    }

    spans: tuple[Span, ...] = ()
    off: tuple[int, ...] = ()

    @property
    def always(self) -> bool:
        """Whether every hour of the week is covered by definition."""
        return not self.spans and not self.off

    @property
    def names_holidays(self) -> bool:
        """Whether a public holiday is a day of its own."""
        return HOLIDAY in self.off or any(HOLIDAY in span.days for span in self.spans)

    @classmethod
    def parse(cls, data: object) -> Hours:
        """Reads `always` or `{mon-fri: "09:00-18:00"}`. Raises `PydanticCustomError`."""
        if isinstance(data, Hours):
            return data
        if data == "always":
            return cls()
        if isinstance(data, str) and names_a_time_of_year(data) and not meant_days(data):
            raise PydanticCustomError("hours_of_year", OF_THE_YEAR, {"typed": data})
        if not isinstance(data, dict) or not data:
            raise PydanticCustomError(
                "hours",
                '`{typed}` does not say when - write `always`, or days and hours: {mon-fri: "09:00-18:00"}',
                {"typed": str(data)},
            )
        spans, off = list[Span](), list[int]()
        for days, hours in data.items():
            kinds = _days(str(days), key=str(days))
            if hours == NEVER:
                off += kinds
            else:
                spans += [Span(kinds, *each) for each in _clock_ranges(hours, key=str(days))]
        return cls(tuple(spans), tuple(off))


def _days(typed: str, **key: str) -> tuple[int, ...]:
    """The kinds of days that a text names, each once, in its order."""
    found = (kind for part in typed.split(",") for kind in _day_range(part.strip(), key))
    return tuple(dict.fromkeys(found))


def _day_range(typed: str, key: dict[str, str]) -> tuple[int, ...]:
    match = KIND_RANGE.fullmatch(typed)
    if not match:
        meant = MEANT.get(typed.lower()) or meant_days(typed)
        if not meant and (typed in ("from", "to", "until") or names_a_time_of_year(typed)):
            raise PydanticCustomError("hours_of_year", OF_THE_YEAR, {"typed": typed, **key})
        raise PydanticCustomError(
            "hours_days",
            "`{typed}` are no days of the week - write {meant}",
            {"typed": typed, "meant": meant or "mon, or mon-fri", **key},
        )
    if not match[1]:
        return (HOLIDAY,)
    first, last = DAYS.index(match[1]), DAYS.index(match[2] or match[1])
    return tuple((first + n) % 7 for n in range((last - first) % 7 + 1))


def _clock_ranges(typed: object, **key: str) -> tuple[tuple[int, int], ...]:
    """The spans of a text like `09:00-13:00, 15:00-19:00`; a list of them is told how it is written."""
    if isinstance(typed, list | tuple | dict):
        parts = [str(each) for each in typed if isinstance(each, str)] if not isinstance(typed, dict) else []
        meant = [meant_hours(each) for each in parts]
        hint = ", ".join(meant) if meant and all(meant) else "09:00-13:00, 15:00-19:00"
        raise PydanticCustomError(
            "hours_list", 'here hours are needed as one text - write "{hint}"', {"hint": hint, **key}
        )
    return tuple(_clock_range(part.strip(), key) for part in str(typed).split(","))


def _clock_range(typed: str, key: dict[str, str]) -> tuple[int, int]:
    match = CLOCK_RANGE.fullmatch(typed)
    if not match:
        dash: LiteralString = ", with the long dash of a word processor" if LONG_DASH.search(typed) else ""
        facts = {"typed": typed, "hint": meant_hours(typed) or "09:00-18:00", **key}
        raise PydanticCustomError(
            "hours_clock", f'`{{typed}}`{dash} is no range of hours - write "{{hint}}"', facts
        )
    start_hour, start_minute, end_hour, end_minute = map(int, match.groups())
    return start_hour * 60 + start_minute, end_hour * 60 + end_minute
