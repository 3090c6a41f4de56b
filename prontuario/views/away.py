"""Who is away, and whom to call meanwhile: a line beside each name that a reader may call."""

from __future__ import annotations

from dataclasses import dataclass

from prontuario.model.people import Person, Role
from prontuario.plan.stand_ins import StandIn, stand_ins
from prontuario.views.context import Context
from prontuario.views.phones import PhoneView, phone_view


@dataclass(frozen=True)
class AwayView:
    """When somebody is away and whom to call then; with the number of that person, if there is one."""

    text: str
    phone: PhoneView | None


def away_views(person: Person, context: Context, role: Role | None = None) -> tuple[AwayView, ...]:
    """The absences of a person that are not over; of the first holder of a role, with the deputy to call."""
    found = stand_ins(person.id, context.handbook, context.today, role)
    first = role is not None and not role.layers and role.holders[:1] == (person.id,)
    return tuple(_away(each, context, first) for each in found)


def _away(each: StandIn, context: Context, first: bool) -> AwayView:
    """`first`: whether callers begin with the person who is away."""
    dates = {"start": context.moment(each.absence.start), "end": context.moment(each.absence.end)}
    to_call = context.handbook.people.get((each.cover or (each.deputy if first else None)) or "")
    if to_call is None:
        return AwayView(context.labels("away_nobody" if first else "away", **dates), None)
    words = "away_covered" if each.cover else "away_deputy"
    phone = phone_view(to_call.phones[0], context, to_call) if to_call.phones else None
    return AwayView(context.labels(words, name=context.name(to_call), **dates), phone)
