"""Whom to call for a role: a desk, a supplier or people, with the numbers that ring and when they are answered."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce
from operator import or_

from prontuario.model.people import Person, Role
from prontuario.model.phone import Phone, PhoneKind
from prontuario.plan.holders import duty_role, holders
from prontuario.rehearsal.answered import answered_lines
from prontuario.rehearsal.week import ALWAYS, NEVER, hours_of
from prontuario.rehearsal.week_words import ORDINARY, hours_in
from prontuario.views import paths
from prontuario.views.away import AwayView, away_views
from prontuario.views.context import Context
from prontuario.views.phones import PhoneView, phone_view, phone_views

Kinds = frozenset[PhoneKind]
NONE: Kinds = frozenset()


@dataclass(frozen=True)
class ContactView:
    """Somebody to call: a name, in what part (deputy, in turn), and the numbers, the first one first; and when the
    person is away.
    """

    name: str
    part: str
    role: str
    phones: tuple[PhoneView, ...]
    href: str
    away: tuple[AwayView, ...] = ()
    hours: int = NEVER
    """When somebody answers one of the numbers: the hours of the week as a number."""
    answers: str = ""
    """The same in words, where it is not always and the part does not say it."""

    @property
    def always(self) -> bool:
        """Whether somebody answers at any hour."""
        return bool(self.phones) and self.hours == ALWAYS

    @property
    def answered(self) -> str:
        """The hours of an ordinary week in which somebody answers, in hexadecimal; Monday 00:00 is the last bit."""
        return f"{self.hours & ORDINARY:x}" if self.phones else "0"


def contacts(role: Role, context: Context, dead: Kinds = NONE) -> tuple[ContactView, ...]:
    """Whom to call for a role, in order. A role's own number (a duty phone) comes before its holders.

    Numbers of the kinds in `dead` ring nowhere meanwhile, and are left out.
    """
    title = context.say(role.title)
    if role.desk or role.supplier:
        return _without_people(role, title, context, dead)
    held = enumerate(holders(role.id, context.handbook))
    people = tuple(
        _contact(person, _part(person, role, place, context), role, context, dead) for place, person in held
    )
    if not role.phones:
        return people
    return (
        ContactView(
            title,
            context.labels("whoever_is_on_duty"),
            title,
            phone_views(_ringing(role.phones, dead), context),
            paths.role(role.id),
            hours=_answered(None, role, context, dead),
        ),
        *people,
    )


def duty_contact(context: Context, site: str | None = None, dead: Kinds = NONE) -> ContactView | None:
    """Whom to call in any doubt; at a site, if one is named."""
    role = duty_role(context.handbook, site)
    return next(iter(contacts(role, context, dead)), None) if role else None


def _contact(person: Person, part: str, role: Role, context: Context, dead: Kinds) -> ContactView:
    phones, hours = _ringing(person.phones, dead), _answered(person.id, role, context, dead)
    return ContactView(
        context.name(person),
        part,
        context.say(role.title),
        tuple(phone_view(phone, context, person) for phone in phones),
        paths.person(person.id),
        away_views(person, context, role),
        hours,
        _in_words(person, hours, context) if phones and hours != ALWAYS else "",
    )


def _in_words(person: Person, hours: int, context: Context) -> str:
    """When a person answers: the hours in which people sit beside their telephones, where these are what counts."""
    office = context.handbook.policy.rehearsal.office_hours
    typed = next((each for each in (person.reachable, office) if hours == hours_of(each)), None)
    if typed:
        said = context.hours_at(typed, person.site)
    else:
        said = context.hours(hours_in(hours)) if hours & ORDINARY else context.labels("never")
    return context.labels("desk_answers", hours=said)


def _without_people(role: Role, title: str, context: Context, dead: Kinds) -> tuple[ContactView, ...]:
    """Whom to call for a role that no person holds: a desk, or a supplier."""
    phones = phone_views(_ringing(role.phones, dead), context)
    answered = _answered(None, role, context, dead)
    if role.desk:
        answers = context.labels("desk_answers", hours=context.hours_at(role.reachable, role.site))
        part = " · ".join((answers, *(f"{tool}: {name}" for tool, name in role.handles.items())))
        return (ContactView(title, part, title, phones, paths.role(role.id), hours=answered),)
    supplier = context.handbook.suppliers.get(role.supplier or "")
    if supplier is None:
        return ()
    part = context.labels("desk_answers", hours=context.hours_at(supplier.reachable, supplier.site))
    numbers = (*phones, *phone_views(_ringing(supplier.phones, dead), context))
    name, href = context.say(supplier.title), paths.supplier(supplier.id)
    return (ContactView(name, part, title, numbers, href, hours=answered),)


def _ringing(phones: Iterable[Phone], dead: Kinds) -> tuple[Phone, ...]:
    return tuple(phone for phone in phones if phone.kind not in dead)


def _answered(person: str | None, role: Role, context: Context, dead: Kinds) -> int:
    """The hours in which one of a person's numbers is answered; of the role's own, where nobody is named."""
    lines = answered_lines(role, context.handbook)
    ringing = (each.hours for each in lines if each.person == person and each.phone.kind not in dead)
    return reduce(or_, ringing, NEVER)


def _part(person: Person, role: Role, place: int, context: Context) -> str:
    if person.id not in role.holders:
        return context.labels("in_turn")
    return context.labels("deputy" if place else "first_holder")
