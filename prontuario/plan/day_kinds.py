"""What kind of day a date is: one of the week, or a public holiday where that is a day of its own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

from prontuario.model.calendar import is_holiday
from prontuario.model.handbook import Handbook
from prontuario.model.time import HOLIDAY, Hours
from prontuario.plan.place import calendar_at

IsHoliday = Callable[[date], bool]
DAY = timedelta(days=1)
MINUTES = 24 * 60


def kind_of(day: date, own_holidays: bool, is_holiday: IsHoliday) -> int:
    """The kind of a day. A public holiday counts as its weekday, unless holidays are days of their own."""
    return HOLIDAY if own_holidays and is_holiday(day) else day.weekday()


def covers(hours: Hours, local: datetime, is_holiday: IsHoliday) -> bool:
    """Whether hours cover a minute; a span belongs to the day on which it begins."""
    if hours.always:
        return True
    minute = local.hour * 60 + local.minute
    days = ((local.date(), minute), (local.date() - DAY, minute + MINUTES))
    return any(
        kind_of(day, hours.names_holidays, is_holiday) in span.days
        and span.start <= at < (span.end if span.end > span.start else span.end + MINUTES)
        for day, at in days
        for span in hours.spans
    )


def holidays_of(handbook: Handbook, site: str | None = None) -> IsHoliday:
    """Which days are public holidays, or the company's own days off, by the calendar of a site."""
    calendar = calendar_at(site, handbook)
    return lambda day: is_holiday(day, calendar)
