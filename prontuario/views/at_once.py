"""What anybody does at once, before any call, and where people meet."""

from __future__ import annotations

from dataclasses import dataclass

from prontuario.model.threat import Threat
from prontuario.plan.at_once import at_once
from prontuario.plan.place import sites_of
from prontuario.plan.wording import plain
from prontuario.views import paths
from prontuario.views.context import Context
from prontuario.views.paths import Link


@dataclass(frozen=True)
class MeetingPoint:
    """A site, and where people meet there."""

    site: Link
    where: str


@dataclass(frozen=True)
class AtOnceView:
    """The lines that come before all numbers; and the assembly points of the sites, where a line sends people there."""

    lines: tuple[str, ...]
    points: tuple[MeetingPoint, ...] = ()


def at_once_view(threat: Threat, context: Context) -> AtOnceView:
    """What is done at once in a threat, ready to print."""
    lines = context.say_all(at_once(threat))
    named = plain(context.labels("assembly_point"))
    return AtOnceView(lines, _points(threat, context) if any(named in plain(each) for each in lines) else ())


def _points(threat: Threat, context: Context) -> tuple[MeetingPoint, ...]:
    sites = (context.handbook.sites[name] for name in sites_of(threat, context.handbook))
    return tuple(
        MeetingPoint(Link(context.say(each.title), paths.site(each.id)), context.say(each.assembly_point))
        for each in sites
        if each.assembly_point
    )
