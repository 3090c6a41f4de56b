"""Whom to call at a site: its duty role, and its numbers for danger to life."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from prontuario.model.site import Site
from prontuario.plan.holders import duty_role
from prontuario.plan.place import emergency_at
from prontuario.views import paths
from prontuario.views.contacts import ALL, ContactView, Lines, contacts, duty_contact
from prontuario.views.context import Context
from prontuario.views.phones import EmergencyView, PhoneView, emergency_views


@dataclass(frozen=True)
class SiteCall:
    """A site, and whom to call there. `own` is whether its duty is not that of the whole handbook.

    `inside` are the other numbers of its desks that are dialled in the building: internal ones, and extensions.
    """

    id: str
    title: str
    href: str
    duty: ContactView | None
    own: bool
    inside: tuple[tuple[str, PhoneView], ...]
    emergency: tuple[EmergencyView, ...]
    own_emergency: bool


def site_call(site: Site, context: Context, lines: Lines = ALL) -> SiteCall:
    """Whom to call at a site, ready to print."""
    handbook = context.handbook
    return SiteCall(
        id=site.id,
        title=context.say(site.title),
        href=paths.site(site.id),
        duty=duty_contact(context, site.id, lines),
        own=duty_role(handbook, site.id) != duty_role(handbook),
        inside=tuple(_inside(site, context)),
        emergency=emergency_views(emergency_at(site.id, handbook), context),
        own_emergency=bool(site.emergency_numbers),
    )


def _inside(site: Site, context: Context) -> Iterator[tuple[str, PhoneView]]:
    """The numbers inside of the site's duty role, where that is its own, and of its desks."""
    handbook, duty = context.handbook, duty_role(context.handbook, site.id)
    own = [duty] if duty and duty != duty_role(handbook) else []
    desks = [
        each for each in handbook.roles.values() if each.desk and each.site == site.id and each not in own
    ]
    first = duty_contact(context, site.id)
    shown = first.phones[:1] if first else ()
    for role in (*own, *desks):
        for contact in contacts(role, context)[:1]:
            found = (each for each in contact.phones if (each.internal or each.long) and each not in shown)
            yield from ((contact.name, phone) for phone in sorted(found, key=lambda each: not each.internal))


def site_calls(names: Iterable[str], context: Context, lines: Lines = ALL) -> tuple[SiteCall, ...]:
    """Whom to call at each of some sites; those that are not known are left out."""
    sites = context.handbook.sites
    return tuple(site_call(sites[name], context, lines) for name in names if name in sites)
