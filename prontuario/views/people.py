"""People, roles' holders and suppliers, with the numbers to call."""

from __future__ import annotations

from dataclasses import dataclass

from prontuario.language.keywords import all_languages, keywords
from prontuario.model.means import Supplier
from prontuario.model.people import Person
from prontuario.plan.holders import roles_of
from prontuario.views import paths
from prontuario.views.away import AwayView, away_views
from prontuario.views.competence import courses_of, to_learn
from prontuario.views.context import Context
from prontuario.views.paths import Link
from prontuario.views.phones import PhoneView, phone_view, phone_views
from prontuario.views.resources import resource_name


@dataclass(frozen=True)
class PersonView:
    """A person as the people page and the cards show them."""

    id: str
    name: str
    title: str
    unit: str
    site: Link | None
    emails: tuple[str, ...]
    phones: tuple[PhoneView, ...]
    handles: tuple[tuple[str, str], ...]
    languages: str
    reachable: str
    roles: tuple[Link, ...]
    trained: tuple[tuple[str, str], ...]
    checked: str
    leaves: str
    away: tuple[AwayView, ...]
    href: str
    keywords: str
    alone: str = ""  # the name without what tells two people of one name apart, where there is something
    untrained: tuple[str, ...] = ()
    """What the roles of the person ask for, and the person never learnt."""

    @property
    def own_name(self) -> str:
        """The name as it is, for a card."""
        return self.alone or self.name

    @property
    def mails(self) -> tuple[Link, ...]:
        """What writes to the person."""
        return tuple(Link(each, paths.mail(each)) for each in self.emails)


@dataclass(frozen=True)
class SupplierView:
    """A company to call."""

    id: str
    title: str
    also: tuple[str, ...]
    site: Link | None
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
        alone=person.name,
        title=context.say(person.title),
        unit=context.say(person.unit),
        site=site_of(person.site, context),
        emails=person.email,
        phones=phones,
        handles=tuple(person.handles.items()),
        languages=", ".join(context.labels.language_name(code) for code in person.languages),
        reachable=context.hours_at(person.reachable, person.site),
        roles=tuple(
            Link(context.say(role.title), paths.role(role.id)) for role in roles_of(person, context.handbook)
        ),
        trained=courses_of(person, context),
        untrained=to_learn(person, context),
        checked=context.day(person.checked),
        leaves=context.day(person.leaves),
        away=away_views(person, context),
        href=paths.person(person.id),
        keywords=" ".join((keywords(person.name), *(phone.keywords for phone in phones))).strip(),
    )


def site_of(name: str | None, context: Context) -> Link | None:
    """A site's title and page; none for a site that is not known."""
    site = context.handbook.sites.get(name or "")
    return Link(context.say(site.title), paths.site(site.id)) if site else None


def supplier_view(supplier: Supplier, context: Context) -> SupplierView:
    """A supplier, ready to print."""
    phones = phone_views(supplier.phones, context)
    wordings = all_languages((supplier.title, *supplier.also_known_as))
    return SupplierView(
        id=f"supplier-{supplier.id}",
        title=context.say(supplier.title),
        also=all_languages(supplier.also_known_as),
        site=site_of(supplier.site, context),
        does=context.say(supplier.does),
        contact=context.say(supplier.contact),
        phones=phones,
        emails=supplier.email,
        reachable=context.hours_at(supplier.reachable, supplier.site),
        contract=context.say(supplier.contract),
        provides=tuple(
            resource_name(context.handbook.resources[name], context)
            for name in supplier.provides
            if name in context.handbook.resources
        ),
        href=paths.supplier(supplier.id),
        keywords=" ".join((*wordings, keywords(*wordings), *(phone.keywords for phone in phones))),
    )
