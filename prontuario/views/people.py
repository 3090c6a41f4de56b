"""People, roles' holders and suppliers, with the numbers to call."""

from __future__ import annotations

from dataclasses import dataclass

from prontuario.language.keywords import all_languages, keywords
from prontuario.model.means import Supplier
from prontuario.model.people import Person, Role
from prontuario.plan.holders import duty_role, holders, roles_of
from prontuario.views import paths
from prontuario.views.context import Context
from prontuario.views.paths import Link
from prontuario.views.phones import PhoneView, phone_view, phone_views


@dataclass(frozen=True)
class PersonView:
    """A person as the people page and the cards show them."""

    id: str
    name: str
    own_name: str
    title: str
    unit: str
    emails: tuple[str, ...]
    phones: tuple[PhoneView, ...]
    handles: tuple[tuple[str, str], ...]
    languages: str
    reachable: str
    roles: tuple[Link, ...]
    trained: tuple[tuple[str, str], ...]
    checked: str
    leaves: str
    href: str
    keywords: str

    @property
    def mails(self) -> tuple[Link, ...]:
        """What writes to the person."""
        return tuple(Link(each, paths.mail(each)) for each in self.emails)


@dataclass(frozen=True)
class ContactView:
    """Somebody to call: a name, in what part (deputy, in turn), and the numbers, the first one first."""

    name: str
    part: str
    role: str
    phones: tuple[PhoneView, ...]
    href: str


@dataclass(frozen=True)
class SupplierView:
    """A company to call."""

    id: str
    title: str
    does: str
    contact: str
    phones: tuple[PhoneView, ...]
    emails: tuple[str, ...]
    reachable: str
    contract: str
    provides: tuple[str, ...]
    href: str
    keywords: str

    @property
    def mails(self) -> tuple[Link, ...]:
        """What writes to the supplier."""
        return tuple(Link(each, paths.mail(each)) for each in self.emails)


def person_view(person: Person, context: Context) -> PersonView:
    """A person, ready to print."""
    phones = tuple(phone_view(phone, context, person) for phone in person.phones)
    return PersonView(
        id=person.id,
        name=context.name(person),
        own_name=person.name,
        title=context.say(person.title),
        unit=context.say(person.unit),
        emails=person.email,
        phones=phones,
        handles=tuple(person.handles.items()),
        languages=", ".join(context.labels.language_name(code) for code in person.languages),
        reachable=context.hours(person.reachable),
        roles=tuple(
            Link(context.say(role.title), paths.role(role.id)) for role in roles_of(person, context.handbook)
        ),
        trained=tuple((context.say(each.course), context.day(each.on)) for each in person.trained),
        checked=context.day(person.checked),
        leaves=context.day(person.leaves),
        href=paths.person(person.id),
        keywords=" ".join((keywords(person.name), *(phone.keywords for phone in phones))).strip(),
    )


def contacts(role: Role, context: Context) -> tuple[ContactView, ...]:
    """Whom to call for a role, in order. A role's own number (a duty phone) comes before its holders."""
    title = context.say(role.title)
    people = tuple(
        ContactView(
            context.name(person),
            _part(person, role, place, context),
            title,
            tuple(phone_view(phone, context, person) for phone in person.phones),
            paths.person(person.id),
        )
        for place, person in enumerate(holders(role.id, context.handbook))
    )
    if not role.phones:
        return people
    return (
        ContactView(
            title,
            context.labels("whoever_is_on_duty"),
            title,
            phone_views(role.phones, context),
            paths.role(role.id),
        ),
        *people,
    )


def _part(person: Person, role: Role, place: int, context: Context) -> str:
    if person.id not in role.holders:
        return context.labels("in_turn")
    return context.labels("deputy" if place else "first_holder")


def duty_contact(context: Context) -> ContactView | None:
    """Whom to call in any doubt."""
    role = duty_role(context.handbook)
    return next(iter(contacts(role, context)), None) if role else None


def supplier_view(supplier: Supplier, context: Context) -> SupplierView:
    """A supplier, ready to print."""
    phones = phone_views(supplier.phones, context)
    wordings = all_languages((supplier.title,))
    return SupplierView(
        id=f"supplier-{supplier.id}",
        title=context.say(supplier.title),
        does=context.say(supplier.does),
        contact=supplier.contact or "",
        phones=phones,
        emails=supplier.email,
        reachable=context.hours(supplier.reachable),
        contract=context.say(supplier.contract),
        provides=tuple(
            context.say(context.handbook.resources[name].title)
            for name in supplier.provides
            if name in context.handbook.resources
        ),
        href=paths.supplier(supplier.id),
        keywords=" ".join((*wordings, keywords(*wordings), *(phone.keywords for phone in phones))),
    )
