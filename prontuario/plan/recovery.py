"""How long a resource may be down, and how soon it is back: with all that it needs."""

from __future__ import annotations

from prontuario.model.duration import Duration
from prontuario.model.handbook import Handbook
from prontuario.model.means import Resource


def needs_of(resource: Resource, handbook: Handbook) -> tuple[Resource, ...]:
    """All that a resource cannot work without, however indirectly, in the order of the roster; never itself."""
    found, waiting = set[str](), list(resource.needs)
    while waiting:
        name = waiting.pop()
        if name not in found and name in handbook.resources:
            found.add(name)
            waiting += handbook.resources[name].needs
    return tuple(each for each in handbook.resources.values() if each.id in found - {resource.id})


def slowest_need(resource: Resource, handbook: Handbook) -> Resource | None:
    """Of all that a resource needs, what is planned to be back last; none, where nothing has a time."""
    timed = (each for each in needs_of(resource, handbook) if each.back_within is not None)
    return max(timed, key=lambda each: each.back_within or Duration(0), default=None)
