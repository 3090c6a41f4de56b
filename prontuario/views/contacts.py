"""Whom to call for a role: a desk, a supplier or people, with the numbers that ring and when they are answered."""

from __future__ import annotations

from dataclasses import dataclass, replace

from prontuario.model.people import Person, Role
from prontuario.model.phone import PhoneKind
from prontuario.plan.holders import duty_role, holders, stand_ins
from prontuario.plan.place import zone_at
from prontuario.rehearsal.answered import AnsweredLine, answered_lines, local_lines
from prontuario.rehearsal.week import ALWAYS, NEVER, hours_of
from prontuario.rehearsal.week_words import ORDINARY
from prontuario.views import paths
from prontuario.views.away import AwayView, away_views
from prontuario.views.context import Context
from prontuario.views.phones import PhoneView, phone_view, phone_views
from prontuario.views.week_hours import week_said

Kinds = frozenset[PhoneKind]


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
    """When somebody answers the first number: the hours of the week as a number."""
    answers: str = ""
    """The same in words, where it is not always and the part does not say it."""
    turn: str = ""
    """The role in whose turns the person is called, and the person: `duty-manager/anna-vera`."""
    others: tuple[ContactView, ...] = ()
    """Of the first of those who take turns in a role without a number of its own: all others who may be on duty."""

    @property
    def always(self) -> bool:
        """Whether somebody answers at any hour."""
        return bool(self.phones) and self.hours == ALWAYS

    @property
    def in_turn(self) -> tuple[ContactView, ...]:
        """This one, and all others who may be on duty in its place: a page shows the one who is."""
        return (self, *self.others)

    @property
    def answered(self) -> str:
        """The hours of an ordinary week in which somebody answers, in hexadecimal; Monday 00:00 is the last bit."""
        return f"{self.hours & ORDINARY:x}" if self.phones else "0"


@dataclass(frozen=True)
class Lines:
    """Which numbers are called: those of `dead` kinds ring nowhere meanwhile, those of the `first` kinds come first."""

    dead: Kinds = frozenset()
    first: Kinds = frozenset()

    def of(self, person: str | None, role: Role, context: Context) -> list[AnsweredLine]:
        """The numbers of a person that ring, or the role's own: what is answered at most hours is called first.

        One that rings from the company's telephones alone comes last: nobody can dial it at home.
        """
        known = answered_lines(role, context.handbook)
        ringing = (each for each in known if each.person == person and each.phone.kind not in self.dead)
        return sorted(
            ringing,
            key=lambda each: (
                each.phone.internal,
                each.phone.kind not in self.first,
                -each.hours.bit_count(),
            ),
        )


ALL = Lines()


def contacts(role: Role, context: Context, lines: Lines = ALL) -> tuple[ContactView, ...]:
    """Whom to call for a role, in order. A role's own number (a duty phone) comes before its holders."""
    title = context.say(role.title)
    if role.desk or role.supplier:
        return _without_people(role, title, context, lines)
    held = enumerate(holders(role.id, context.handbook))
    people = tuple(
        _contact(person, _part(person, role, place, context), role, context, lines) for place, person in held
    )
    if not role.phones:
        return _with_others(people, role, context, lines)
    own, part = lines.of(None, role, context), context.labels("whoever_is_on_duty")
    return (_named(title, part, title, own, paths.role(role.id), context), *people)


def _with_others(
    people: tuple[ContactView, ...], role: Role, context: Context, lines: Lines
) -> tuple[ContactView, ...]:
    """The first of those who take turns knows the others: each whose number is shown may be the one to call."""
    known = {each.id for each in holders(role.id, context.handbook)}
    spare = (each for each in stand_ins(role, context.handbook) if each.id not in known)
    outside = (_stand_in(each, role, context, lines) for each in spare)
    others = tuple(each for each in (*people[1:], *outside) if each.turn and each.phones)
    return (replace(people[0], others=others), *people[1:]) if others and people[0].phones else people


def _stand_in(person: Person, role: Role, context: Context, lines: Lines) -> ContactView:
    ringing = tuple(each for each in person.phones if each.kind not in lines.dead)
    return ContactView(
        context.name(person),
        context.labels("in_turn"),
        context.say(role.title),
        tuple(phone_view(each, context, person) for each in ringing),
        paths.person(person.id),
        away_views(person, context, role),
        hours_of(person.reachable) if ringing else NEVER,
        turn=f"{role.id}/{person.id}",
    )


def _named(
    name: str, part: str, role: str, lines: list[AnsweredLine], href: str, context: Context
) -> ContactView:
    """A contact that is no person."""
    phones = phone_views(tuple(each.phone for each in lines), context)
    return ContactView(name, part, role, phones, href, hours=lines[0].hours if lines else NEVER)


def duty_contact(context: Context, site: str | None = None, lines: Lines = ALL) -> ContactView | None:
    """Whom to call in any doubt, at any hour; at a site, if one is named.

    Of the holders, the first who answers at any hour, where there is one; of those who take turns, who is on duty.
    """
    role = duty_role(context.handbook, site)
    found = contacts(role, context, lines) if role else ()
    if role is None or not found or role.phones or role.taking_turns or role.desk or role.supplier:
        return next(iter(found), None)
    people = zip(found, holders(role.id, context.handbook), strict=True)
    awake = (contact for contact, person in people if person.reachable.always and contact.phones)
    return next(awake, found[0])


def _contact(person: Person, part: str, role: Role, context: Context, lines: Lines) -> ContactView:
    called = lines.of(person.id, role, context)
    hours = called[0].hours if called else NEVER
    return ContactView(
        context.name(person),
        part,
        context.say(role.title),
        tuple(phone_view(each.phone, context, person) for each in called),
        paths.person(person.id),
        away_views(person, context, role),
        hours,
        _in_words(person, role, called[0], context) if called and hours != ALWAYS else "",
        turn=f"{role.id}/{person.id}" if role.taking_turns else "",
    )


def _in_words(person: Person, role: Role, line: AnsweredLine, context: Context) -> str:
    """When a person answers a number, on the clock of the person's site: the hours that the person has, or those in
    which people sit beside their telephones, where these are what counts.
    """
    handbook = context.handbook
    office, lines = (
        handbook.policy.rehearsal.office_hours,
        local_lines(role, zone_at(person.site, handbook), handbook),
    )
    hours = next(each.hours for each in lines if (each.person, each.phone) == (line.person, line.phone))
    typed = next((each for each in (person.reachable, office) if hours == hours_of(each)), None)
    if typed is None and not hours & ORDINARY:
        return context.labels("desk_answers", hours=context.labels("never"))
    if typed is not None:
        return context.labels("desk_answers", hours=context.hours_at(typed, person.site))
    said = context.on_clock(week_said(hours, person.site, context), person.site)
    return context.labels("desk_answers", hours=said)


def _without_people(role: Role, title: str, context: Context, lines: Lines) -> tuple[ContactView, ...]:
    """Whom to call for a role that no person holds: a desk, or a supplier."""
    called = lines.of(None, role, context)
    if role.desk:
        answers = context.labels("desk_answers", hours=context.hours_at(role.reachable, role.site))
        part = " · ".join((answers, *(f"{tool}: {name}" for tool, name in role.handles.items())))
        return (_named(title, part, title, called, paths.role(role.id), context),)
    supplier = context.handbook.suppliers.get(role.supplier or "")
    if supplier is None:
        return ()
    part = context.labels("desk_answers", hours=context.hours_at(supplier.reachable, supplier.site))
    return (_named(context.say(supplier.title), part, title, called, paths.supplier(supplier.id), context),)


def _part(person: Person, role: Role, place: int, context: Context) -> str:
    if person.id not in role.holders:
        return context.labels("in_turn")
    return context.labels("deputy" if place else "first_holder")
