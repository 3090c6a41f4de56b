"""A site: whom to alert there, who works there, and what can happen there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from prontuario.language.keywords import all_languages, keywords
from prontuario.model.site import Site
from prontuario.plan.holders import duty_role
from prontuario.plan.place import sites_of, zone_at
from prontuario.views import paths
from prontuario.views.calendar import next_holidays
from prontuario.views.channels import ChannelView
from prontuario.views.context import Context
from prontuario.views.paths import Link
from prontuario.views.people import PersonView, SupplierView
from prontuario.views.roles import RoleView
from prontuario.views.site_calls import SiteCall, site_call
from prontuario.views.threats import ThreatView
from prontuario.views.turns import TurnsView, turns_view


@dataclass(frozen=True)
class SiteView:
    """All that a site's page shows."""

    id: str
    title: str
    href: str
    keywords: str
    also: tuple[str, ...]
    address: str
    assembly_point: str
    time_zone: str
    """Its time zone, where that is not the handbook's."""
    notes: tuple[str, ...]
    holidays: tuple[str, ...]
    """Its next public holidays, and days on which it is closed."""
    call: SiteCall
    turns: TurnsView | None
    roles: tuple[RoleView, ...]
    people: tuple[PersonView, ...]
    suppliers: tuple[SupplierView, ...]
    channels: tuple[ChannelView, ...]
    threats: tuple[ThreatView, ...]
    clocks: tuple[Link, ...]
    """The laws whose days count here."""


@dataclass(frozen=True)
class Known:
    """What is known of all sites, by name."""

    roles: Mapping[str, RoleView]
    people: Mapping[str, PersonView]
    suppliers: Mapping[str, SupplierView]
    channels: Mapping[str, ChannelView]
    threats: Mapping[str, ThreatView]


def site_view(site: Site, known: Known, context: Context) -> SiteView:
    """A site, ready to print."""
    handbook, zone = context.handbook, zone_at(site.id, context.handbook)
    wordings = all_languages((site.title, *site.also_known_as))
    return SiteView(
        id=site.id,
        title=context.say(site.title),
        href=paths.site(site.id),
        keywords=" ".join((*wordings, keywords(*wordings))),
        also=all_languages(site.also_known_as),
        address=context.say(site.address),
        assembly_point=context.say(site.assembly_point),
        time_zone=zone if zone != handbook.policy.time_zone else "",
        notes=context.say_all(site.notes),
        holidays=tuple(next_holidays(site.id, context)),
        call=site_call(site, context),
        turns=turns_view(duty_role(handbook, site.id), context),
        roles=tuple(each for name, each in known.roles.items() if handbook.roles[name].site == site.id),
        people=tuple(each for name, each in known.people.items() if handbook.people[name].site == site.id),
        suppliers=tuple(
            each for name, each in known.suppliers.items() if handbook.suppliers[name].site == site.id
        ),
        channels=tuple(
            each for name, each in known.channels.items() if handbook.channels[name].site == site.id
        ),
        threats=tuple(
            each
            for name, each in known.threats.items()
            if site.id in sites_of(handbook.threats[name], handbook)
        ),
        clocks=tuple(
            Link(context.say(each.title), paths.clock(each.id))
            for each in handbook.clocks.values()
            if each.site == site.id
        ),
    )
