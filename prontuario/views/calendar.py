"""The days that are worked: in words for readers, as data for scripts that count deadlines."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date

from prontuario.model.calendar import DAY, Calendar, is_holiday
from prontuario.views.context import Context

YEARS_AHEAD = 2


@dataclass(frozen=True)
class CalendarView:
    """Which days are worked. `data` is for scripts (JSON, see `Calendar` in types.d.ts); beyond `until` they know no
    holidays.
    """

    words: str
    data: str
    until: str


def calendar_view(context: Context, today: date) -> CalendarView:
    """The company's calendar, from the year before a day to the end of the second one after it."""
    calendar = context.handbook.policy.working_calendar
    first, last = date(today.year - 1, 1, 1), date(min(today.year + YEARS_AHEAD, date.max.year), 12, 31)
    days = (first + n * DAY for n in range((last - first).days + 1))
    worked = sorted(calendar.working_days.days)
    free = [f"{day}" for day in days if day.weekday() in worked and is_holiday(day, calendar)]
    return CalendarView(
        words=_words(calendar, worked, context),
        data=json.dumps({"worked": worked, "free": free, "until": f"{last}"}),
        until=context.day(last),
    )


def _words(calendar: Calendar, worked: list[int], context: Context) -> str:
    labels = context.labels
    days = ", ".join(labels.weekdays[day] for day in worked)
    if not calendar.country:
        return labels("working_days", days=days)
    country = labels.locale.territories.get(calendar.country, calendar.country)
    place = f"{country} ({calendar.region})" if calendar.region else country
    return labels("working_days_in", days=days, country=place)
