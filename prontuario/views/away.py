"""Who is away, and whom to call meanwhile: a line beside each name that a reader may call."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time
from zoneinfo import ZoneInfo

from prontuario.model.handbook import Handbook
from prontuario.model.people import Absence, Person, Role
from prontuario.plan.away import site_of, span_of
from prontuario.plan.clock import instant
from prontuario.plan.place import zone_at
from prontuario.plan.stand_ins import StandIn, stand_ins
from prontuario.views.context import Context
from prontuario.views.phones import PhoneView, phone_view


@dataclass(frozen=True)
class AwayView:
    """When somebody is away and whom to call then; with the number of that person, if there is one.

    `since` is the midnight of the day on which it begins, `until` its end, both as minutes of the epoch.
    """

    text: str
    phone: PhoneView | None
    since: int
    until: int


def away_views(person: Person, context: Context, role: Role | None = None) -> tuple[AwayView, ...]:
    """The absences of a person that are not over; of the first holder of a role, with the deputy to call."""
    found = stand_ins(person.id, context.handbook, context.today, role)
    first = role is not None and not role.layers and role.holders[:1] == (person.id,)
    return tuple(_away(each, context, first) for each in found)


def _away(each: StandIn, context: Context, first: bool) -> AwayView:
    """`first`: whether callers begin with the person who is away."""
    absence = each.absence
    when = context.between(absence.start, absence.end, site_of(absence, context.handbook))
    to_call = context.handbook.people.get((each.cover or (each.deputy if first else None)) or "")
    since, until = _minutes(each.absence, context.handbook)
    if to_call is None:
        return AwayView(context.labels("away_nobody" if first else "away", when=when), None, since, until)
    words = "away_covered" if each.cover else "away_deputy"
    phone = phone_view(to_call.phones[0], context, to_call) if to_call.phones else None
    return AwayView(context.labels(words, when=when, name=context.name(to_call)), phone, since, until)


def _minutes(absence: Absence, handbook: Handbook) -> tuple[int, int]:
    zone = ZoneInfo(zone_at(site_of(absence, handbook), handbook))
    since, until = instant(datetime.combine(absence.start.day, time()), zone), span_of(absence, handbook)[1]
    return int(since.timestamp()) // 60, int(until.timestamp()) // 60
