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


def hours_at(
    hours: Hours,
    site: str | None,
    handbook: Handbook,
    season: Season = ALIKE,
    moment: datetime | None = None,
    *,
    in_part: bool = False,
) -> int:
    """The hours in which somebody at a site answers: whole ones. With `in_part`, those in which something there may
    begin, or is asked for: where none is whole, those with a part.

    On a day (`moment`), its offset and the site's holidays count.
    """
    if moment is not None and site in handbook.sites:
        return _on_day(hours, site, handbook, moment, any if in_part and not hours_of(hours) else all)
    counted = hours_needed if in_part else hours_of
    return counted(hours, ahead(zone_at(site, handbook), season))


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
