"""What somebody meant who wrote hours, days or a date as another program, or another language, does."""

from __future__ import annotations

import re
from calendar import monthrange
from functools import cache

from babel import Locale

from prontuario.model.tag import NAMED_IN

ALL_DAY = ("always", "all day", "24h", "24 h", "24/7", "sempre", "tutto il giorno", "h24")
JOINED = re.compile(r"\s+(?:and|e|ed|und|et|y)\s+|\s*[&+;]\s*")
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
DASHES = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"))
QUOTES = "“”„‟‘’‚‛«»‹›＂"
TO = r"\s*(?:-|–|—|to|until|till|a|alle|bis|à)\s*"
TIME = r"(\d{1,2})(?:[:.,h]?(\d{2}))?\s*(am|pm|h|uhr)?"
HOURS = re.compile(rf"(?:from |dalle |ore |von )?{TIME}{TO}{TIME}")
WRITTEN_DATE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?")
DAY_FIRST = re.compile(r"(\d{1,2})([./ -])(\d{1,2})\2(\d{4})")
MOMENT = re.compile(r"(\S+?),?(?:[T ]| at | alle )(\d{1,2})[:.](\d{2})(?::\d{2}.*)?")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip


def straight(typed: str) -> str:
    """A text without the quotation marks of a word processor around it."""
    return typed.strip().strip(QUOTES).strip()


def meant_hours(typed: str) -> str:
    """Hours as the files write them: `08:00-18:00` for `8.00–18`, `00:00-24:00` for `always`, two spans for two that
    are joined by a word; nothing for a text that is none.
    """
    text = straight(typed).casefold().translate(DASHES)
    if text.strip() in ALL_DAY:
        return "00:00-24:00"
    parts = JOINED.split(text)
    if parts[1:]:
        several = [meant_hours(each) for each in parts]
        return ", ".join(several) if all(several) else ""
    match = HOURS.fullmatch(text)
    if match is None:
        return ""
    start, end = _minutes(*match.groups()[:3]), _minutes(*match.groups()[3:])
    if not (0 <= start < 24 * 60 and 0 < end <= 24 * 60):
        return ""
    return f"{start // 60:02d}:{start % 60:02d}-{end // 60:02d}:{end % 60:02d}"


def _minutes(hour: str, minute: str | None, half: str | None) -> int:
    """The minute of the day; -1 where no clock shows it."""
    hours = int(hour)
    if half in ("am", "pm"):
        hours = hours % 12 + 12 * (half == "pm")
    return hours * 60 + int(minute or 0) if int(minute or 0) < 60 else -1


def meant_days(typed: str) -> str:
    """Days of the week as the files write them: `mon-fri` for `Lun–Ven`; nothing for a text that names none."""
    text = straight(typed).casefold().translate(DASHES)
    ends = [_day_names().get(each.strip(" .")) for each in re.split(r"-| to | a | al | bis | à ", text)]
    return "-".join(each for each in ends if each) if len(ends) < 3 and all(ends) else ""


@cache
def _day_names() -> dict[str, str]:
    """Our word for a day, by what people call it."""
    found = {day: day for day in DAYS}
    for language in NAMED_IN:
        for names in Locale.parse(language).days["format"].values():
            found |= {name.casefold().strip("."): DAYS[day] for day, name in names.items() if len(name) > 1}
    return found | {f"{name}s": day for name, day in found.items() if name.endswith("day")}


SEASONS = frozenset(
    ("spring", "summer", "autumn", "fall", "winter", "primavera", "estate", "autunno", "inverno")
)


def names_a_time_of_year(typed: str) -> bool:
    """Whether a text speaks of dates, months or seasons: `2026-12-24`, `Jun–Sep`, `winter`."""
    text = straight(typed).casefold().translate(DASHES)
    words = re.split(r"[\s,-]+", text)
    return bool(re.search(r"\d{4}-\d{2}", text)) or any(
        each.strip(".") in SEASONS | _month_names() for each in words
    )


@cache
def _month_names() -> frozenset[str]:
    """What people call a month, in the languages in which days are known."""
    found = (names for each in NAMED_IN for names in Locale.parse(each).months["format"].values())
    return frozenset(
        name.casefold().strip(".") for names in found for name in names.values() if len(name.strip(".")) > 2
    ) - set(DAYS)


def meant_date(typed: str) -> str:
    """A date as the files write it: `2026-12-31` for `31.12.2026`; nothing where it may be two, or none."""
    if match := WRITTEN_DATE.fullmatch(straight(typed)):
        year, month, day = map(int, match.groups())
        return _written(year, month, day)
    match = DAY_FIRST.fullmatch(straight(typed))
    if match is None:
        return ""
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    both = {_written(year, second, first), _written(year, first, second) if match[2] == "/" else ""} - {""}
    return both.pop() if len(both) == 1 else ""


def meant_moment(typed: str) -> str:
    """A date with its hour as the files write it: `2026-12-31 14:00` for `31.12.2026 14.00`; nothing for no date."""
    match = MOMENT.fullmatch(straight(typed))
    if match is None:
        return meant_date(typed)
    day, minute = meant_date(match[1]), _minutes(match[2], match[3], None)
    return f"{day} {minute // 60:02d}:{minute % 60:02d}" if day and 0 <= minute < 24 * 60 else ""


def _written(year: int, month: int, day: int) -> str:
    return f"{year:04d}-{month:02d}-{day:02d}" if _is_day(year, month, day) else ""


def _is_day(year: int, month: int, day: int) -> bool:
    return year > 0 and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]


def no_such_day(typed: str) -> str:
    """Why there is no day of a date that is written as it should be: `November 2026 has 30 days`; nothing elsewhere."""
    match = WRITTEN_DATE.fullmatch(typed.strip())
    if match is None:
        return ""
    year, month, day = map(int, match.groups())
    if year < 1:
        return "there is no year 0"
    if not 1 <= month <= 12:
        return f"there is no month {month}"
    return (
        ""
        if _is_day(year, month, day)
        else f"{MONTHS[month - 1]} {year} has {monthrange(year, month)[1]} days"
    )
