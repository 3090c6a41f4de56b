"""Which days are worked: weekends, public holidays of a country or region, and a company's own days off."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Annotated, Any, ClassVar

import holidays
from pydantic import AfterValidator, ValidationInfo, WithJsonSchema, field_validator
from pydantic_core import PydanticCustomError

from prontuario.model.base import Part
from prontuario.model.country import CountryCode
from prontuario.model.days_off import DaysOff
from prontuario.model.edition import seen
from prontuario.model.kinds import Many
from prontuario.model.tag import wider
from prontuario.model.time import DAY_RANGE, DAYS
from prontuario.model.written import Written
from prontuario.source.nearest import did_you_mean

DAY = timedelta(days=1)
ENGLISH = "en"


@dataclass(frozen=True)
class WorkingDays(Written):
    """The days of the week on which people work, as numbers from 0 (Monday)."""

    FORM: ClassVar = {
        "anyOf": [
            {"type": "string", "pattern": f"^{DAY_RANGE.pattern}$", "examples": ["mon-fri", "sun-thu"]},
            {
                "type": "array",
                "minItems": 1,
                "items": {"type": "string", "pattern": f"^{DAY_RANGE.pattern}$"},
            },
        ]
    }

    days: frozenset[int] = frozenset(range(5))

    @classmethod
    def parse(cls, data: object) -> WorkingDays:
        """Reads `mon-fri`, or `[mon-wed, sat]`. Raises `PydanticCustomError`."""
        if isinstance(data, WorkingDays):
            return data
        ranges = data if isinstance(data, list) and data else [data]
        return cls(frozenset(day for each in ranges for day in _days(each)))


def _days(typed: object) -> Iterator[int]:
    match = DAY_RANGE.fullmatch(str(typed).strip().lower())
    if not match:
        raise PydanticCustomError(
            "working_days",
            "`{typed}` does not say which days are worked - write mon-fri, or [mon-thu, sat]",
            {"typed": str(typed)},
        )
    first, last = (DAYS.index(name) for name in (match[1], match[2] or match[1]))
    return ((first + n) % 7 for n in range((last - first) % 7 + 1))


def _with_known_holidays(country: str) -> str:
    if country not in _regions():
        raise PydanticCustomError(
            "calendar_country",
            "the public holidays of `{typed}` are not known - leave `country:` out, and list them under `days_off:`",
            {"typed": country},
        )
    return country


HolidayCountry = Annotated[
    CountryCode,
    AfterValidator(_with_known_holidays),
    WithJsonSchema({"type": "string", "pattern": "^[A-Za-z]{2}$"}),
]


class Calendar(Part):
    """Which days are worked. Deadlines in working days count by it."""

    SEEN: ClassVar = seen("country region days_off working_days")

    country: HolidayCountry | None = None
    """The country whose public holidays are kept (two letters); the policy's own, where it does not say."""
    region: str | None = None
    """The part of the country with public holidays of its own: `MI` (Milan), `SCT` (Scotland), `BY` (Bavaria)."""
    days_off: Many[DaysOff] = ()
    """Days on which the company is closed beside public holidays; in a row, `{from: 2026-12-24, to: 2027-01-06}`."""
    working_days: WorkingDays = WorkingDays()
    """The days of the week on which people work."""

    @field_validator("region")
    @classmethod
    def _known_region(cls, region: str | None, info: ValidationInfo) -> str | None:
        if region is None or "country" not in info.data:  # a wrong country is said already
            return region
        return _region(region, info.data["country"] or (info.context or {}).get("country") or "")

    def in_country(self, country: str | None) -> Calendar:
        """The same calendar; of this country, where it does not say its own."""
        return self if self.country else self.model_copy(update={"country": country})


def _region(typed: str, country: str) -> str:
    """The short name of a region, of its short or its long one. Raises `PydanticCustomError`."""
    if country not in _regions():
        hint = "write `country:` above it" if not country else "take `region:` out"
        raise PydanticCustomError(
            "calendar_region", "the regions of `{country}` are not known - {hint}", _facts(country, hint)
        )
    known = _regions()[country]
    found = re.sub(rf"^{country}-", "", typed.strip(), flags=re.IGNORECASE)
    by_folded = {each.casefold(): each for each in (*_long_names(country), *known)}
    if found.casefold() in by_folded:
        name = by_folded[found.casefold()]
        return _long_names(country).get(name, name)
    some = (
        f"write one of: {', '.join(known)}"
        if known
        else "leave it out: the country has no regions of its own"
    )
    hint = did_you_mean(found, (*_long_names(country), *known), some)
    raise PydanticCustomError(
        "calendar_region",
        "`{typed}` is not a region of {country} whose public holidays are known - {hint}",
        {**_facts(country, hint), "typed": typed},
    )


def _facts(country: str, hint: str) -> dict[str, Any]:
    return {"country": country, "hint": hint}


@cache
def _regions() -> dict[str, tuple[str, ...]]:
    """The countries whose public holidays are known, each with its regions."""
    known = holidays.list_supported_countries(include_aliases=False)
    return {country: tuple(regions) for country, regions in known.items()}


@cache
def _long_names(country: str) -> dict[str, str]:
    """The short name of a region by its long one."""
    return dict(holidays.country_holidays(country).subdivisions_aliases)


@cache
def _kept(country: str, region: str | None, language: str, year: int) -> Mapping[date, str]:
    """The public holidays of a year in a place; their names in a language, or else in English, where it has any."""
    here = holidays.country_holidays(country)
    known = {each.partition("_")[0]: each for each in here.supported_languages}
    known |= {each.replace("_", "-"): each for each in here.supported_languages}
    spoken = (known[each] for each in (*wider(language), ENGLISH) if each in known)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of a year for which no holidays are known
        found = holidays.country_holidays(
            country, subdiv=region, years=year, language=next(spoken, here.default_language)
        )
    return dict(found)


def holiday_name(day: date, calendar: Calendar, language: str = "") -> str:
    """What a public holiday is called; empty where the day is none, or only the company's own day off."""
    if calendar.country not in _regions():
        return ""
    return _kept(calendar.country or "", calendar.region, language, day.year).get(day, "")


def is_holiday(day: date, calendar: Calendar) -> bool:
    """Whether a day is a public holiday, or the company's own day off."""
    return any(day in each for each in calendar.days_off) or bool(holiday_name(day, calendar))


def is_working_day(day: date, calendar: Calendar) -> bool:
    """Whether people work on a day."""
    return day.weekday() in calendar.working_days.days and not is_holiday(day, calendar)


def next_working_day(day: date, calendar: Calendar, count: int = 1) -> date:
    """The first working day after a day, or the `count`-th."""
    while count > 0 and day < date.max:
        day += DAY
        count -= is_working_day(day, calendar)
    return day
