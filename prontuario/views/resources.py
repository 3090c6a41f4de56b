"""What can be lost, by name."""

from __future__ import annotations

from prontuario.model.means import Resource
from prontuario.views.context import Context


def resource_name(resource: Resource, context: Context) -> str:
    """What a resource is called; with its site, where it is that of one."""
    title, site = context.say(resource.title), context.handbook.sites.get(resource.site or "")
    return f"{title} ({context.say(site.title)})" if site else title
