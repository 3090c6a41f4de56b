"""Hours on the clock of a site, as hours of the handbook's week."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from functools import partial

from prontuario.model.handbook import Handbook
from prontuario.model.time import Hours
from prontuario.plan.clock import MINUTE
from prontuario.plan.day_kinds import covers, holidays_of
from prontuario.plan.place import local_at, zone_at
from prontuario.rehearsal.season import ALIKE, Season, ahead
from prontuario.rehearsal.week import ALWAYS, NEVER, hours_needed, hours_of

FULL = range(60)


def answered_at(
    hours: Hours,
    site: str | None,
    handbook: Handbook,
    season: Season = ALIKE,
    moment: datetime | None = None,
) -> int:
    """The hours in which somebody at a site answers. On a day (`moment`), its offset and the site's holidays count."""
    if moment is not None and site in handbook.sites:
        return _on_day(hours, site, handbook, moment, all)
    return hours_of(hours, ahead(zone_at(site, handbook), season))


def needed_at(
    hours: Hours,
    site: str | None,
    handbook: Handbook,
    season: Season = ALIKE,
    moment: datetime | None = None,
) -> int:
    """The hours in which something at a site may begin, or is asked for."""
    if moment is not None and site in handbook.sites:
        return _on_day(hours, site, handbook, moment, all if hours_of(hours) else any)
    return hours_needed(hours, ahead(zone_at(site, handbook), season))


def _on_day(
    hours: Hours,
    site: str | None,
    handbook: Handbook,
    moment: datetime,
    enough: Callable[[Iterable[bool]], bool],
) -> int:
    """Always or never: a day in the calendar is played at one hour."""
    local = local_at(moment, site, handbook)
    on = partial(covers, hours, is_holiday=holidays_of(handbook, site))
    return ALWAYS if enough(on(local + n * MINUTE) for n in FULL) else NEVER
