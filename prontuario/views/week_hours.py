"""Hours of an ordinary week as readers say them, worked out or typed."""

from __future__ import annotations

from prontuario.model.time import DAYS
from prontuario.rehearsal.week import HOURS, day_and_time
from prontuario.rehearsal.week_words import ORDINARY, hours_in, hours_of_run, long_runs
from prontuario.views.context import Context


def week_said(hours: int, site: str | None, context: Context) -> str:
    """A set of hours, not empty: `Mon–Thu 18:00–09:00, Fri 18:00 to Mon 09:00`, in the order of a site's week."""
    ordinary = hours & ORDINARY
    if ordinary == ORDINARY:
        return context.labels("any_hour")
    long = tuple(long_runs(ordinary))
    rest = ordinary & ~sum(hours_of_run(run) for run in long)
    said = [context.hours(hours_in(rest), site)] if rest else []
    for start, length in long:
        ends = (_hour(hour % HOURS, context) for hour in (start, start + length))
        said.append(context.labels("from_to", start=next(ends), end=next(ends)))
    return ", ".join(said)


def _hour(hour: int, context: Context) -> str:
    day, time = day_and_time(hour)
    return f"{context.labels.weekdays[DAYS.index(day)]} {time}"
