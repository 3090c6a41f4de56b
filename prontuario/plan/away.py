"""Who is away when, and who stands in meanwhile."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from prontuario.model.handbook import Handbook
from prontuario.model.people import Absence
from prontuario.plan.clock import instant, shown
from prontuario.plan.place import local_at, zone_at


@dataclass(frozen=True)
class Away:
    """Those who are away at a moment, each with who stands in; empty where nobody is named, or is there."""

    covers: Mapping[str, str]

    def __contains__(self, person: object) -> bool:
        return person in self.covers


def away_at(local: datetime, handbook: Handbook) -> Away:
    """Who is away at an hour of the handbook's time zone."""
    moment = instant(local, ZoneInfo(handbook.policy.time_zone))
    now = [each for start, end, each in handbook.derived(_spans) if start <= moment < end]
    gone = {each.who for each in now}
    named = {each.who: each.covered_by for each in now if each.covered_by and each.covered_by not in gone}
    return Away({name: named.get(name, "") for name in gone})


def is_away(absence: Absence, local: datetime, handbook: Handbook) -> bool:
    """Whether an absence is on at an hour of the handbook's time zone: its days are those of the person's site."""
    here = local_at(local, site_of(absence, handbook), handbook)
    return absence.start.begin <= here < absence.end.end


def begins(absence: Absence, handbook: Handbook) -> datetime:
    """When an absence begins, on the handbook's clock."""
    there, own = zone_at(site_of(absence, handbook), handbook), handbook.policy.time_zone
    begin = absence.start.begin
    return begin if there == own else shown(instant(begin, ZoneInfo(there)), ZoneInfo(own))


def span_of(absence: Absence, handbook: Handbook) -> tuple[datetime, datetime]:
    """From when until when (UTC) somebody is away."""
    zone = ZoneInfo(zone_at(site_of(absence, handbook), handbook))
    return instant(absence.start.begin, zone), instant(absence.end.end, zone)


def _spans(handbook: Handbook) -> tuple[tuple[datetime, datetime, Absence], ...]:
    return tuple((*span_of(each, handbook), each) for each in handbook.absences)


def site_of(absence: Absence, handbook: Handbook) -> str | None:
    """The site of the person who is away."""
    person = handbook.people.get(absence.who)
    return person.site if person else None
