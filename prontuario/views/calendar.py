"""The days that are worked: in words for readers, as data for scripts that count deadlines."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import islice

from prontuario.model.calendar import DAY, Calendar, holiday_name, is_holiday
from prontuario.model.clock import Clock
from prontuario.plan.deadlines import counts_days
from prontuario.plan.place import calendar_at, zone_at
from prontuario.views.context import Context

YEARS_AHEAD, SHOWN, YEAR = 2, 4, 366


@dataclass(frozen=True)
class CalendarView:
    """Which days are worked. `data` is for scripts (JSON, see `Calendar` in types.d.ts); beyond `until` they know no
    holidays.
    """

    words: str
    data: str
    until: str
    zone: str


def calendar_view(context: Context, today: date, site: str | None = None) -> CalendarView:
    """The calendar of a site, or the company's: from the year before a day to the end of the second one after it."""
    calendar, zone = calendar_at(site, context.handbook), zone_at(site, context.handbook)
    last = date(min(today.year + YEARS_AHEAD, date.max.year), 12, 31)
    worked = sorted(calendar.working_days.days)
    free = _free(calendar, date(today.year - 1, 1, 1), last)
    return CalendarView(
        words=_words(calendar, context.days(tuple(worked), site), context),
        data=json.dumps({"worked": worked, "free": free, "until": f"{last}"}),
        until=context.day(last),
        zone=zone,
    )


@lru_cache(maxsize=64)
def _free(calendar: Calendar, first: date, last: date) -> tuple[str, ...]:
    """The days from the first to the last on which nobody works, though their weekday is worked."""
    days = (first + n * DAY for n in range((last - first).days + 1))
    worked = calendar.working_days.days
    return tuple(f"{day}" for day in days if day.weekday() in worked and is_holiday(day, calendar))


@dataclass(frozen=True)
class CountedAt:
    """Where the days of a law count: the site, what is said of it, and its calendar and time zone for scripts."""

    words: str
    data: str
    zone: str


def counted_at(clock: Clock, context: Context) -> CountedAt | None:
    """Where the days of a law count, where it names a known site."""
    site = context.handbook.sites.get(clock.site or "")
    if site is None or context.today is None:
        return None
    view = calendar_view(context, context.today, site.id)
    said = context.labels("counts_at_site", site=context.say(site.title), zone=view.zone)
    known = context.labels("holidays_until", day=view.until)
    words = (said, view.words, known) if counts_days(clock) else (said,)
    return CountedAt(" ".join(words), view.data, view.zone)


def next_holidays(site: str, context: Context) -> Iterator[str]:
    """The next public holidays at a site and its own days off, for a year: `25 Dec 2026 (Christmas Day)`."""
    calendar, today = calendar_at(site, context.handbook), context.today
    ahead = range(min(YEAR, (date.max - today).days)) if today else ()
    days = (today + n * DAY for n in ahead if today)
    for day in islice((day for day in days if is_holiday(day, calendar)), SHOWN):
        name = holiday_name(day, calendar, context.labels.language)
        yield f"{context.day(day)} ({name})" if name else context.day(day)


def _words(calendar: Calendar, days: str, context: Context) -> str:
    labels = context.labels
    if not calendar.country:
        return labels("working_days", days=days)
    country = labels.locale.territories.get(calendar.country, calendar.country)
    place = f"{country} ({calendar.region})" if calendar.region else country
    return labels("working_days_in", days=days, country=place)
