"""Whom to call at a site: its duty role, and its numbers for danger to life."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from prontuario.model.site import Site
from prontuario.plan.holders import duty_role
from prontuario.plan.place import emergency_at
from prontuario.views import paths
from prontuario.views.context import Context
from prontuario.views.people import ContactView, duty_contact
from prontuario.views.phones import EmergencyView, emergency_views


@dataclass(frozen=True)
class SiteCall:
    """A site, and whom to call there. `own` is whether its duty is not that of the whole handbook."""

    id: str
    title: str
    href: str
    duty: ContactView | None
    own: bool
    emergency: tuple[EmergencyView, ...]
    own_emergency: bool


def site_call(site: Site, context: Context) -> SiteCall:
    """Whom to call at a site, ready to print."""
    handbook = context.handbook
    return SiteCall(
        id=site.id,
        title=context.say(site.title),
        href=paths.site(site.id),
        duty=duty_contact(context, site.id),
        own=duty_role(handbook, site.id) != duty_role(handbook),
        emergency=emergency_views(emergency_at(site.id, handbook), context),
        own_emergency=bool(site.emergency_numbers),
    )


def site_calls(names: Iterable[str], context: Context) -> tuple[SiteCall, ...]:
    """Whom to call at each of some sites; those that are not known are left out."""
    sites = context.handbook.sites
    return tuple(site_call(sites[name], context) for name in names if name in sites)
