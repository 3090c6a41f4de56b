"""Resources: what can be lost, how long it may be down, and how soon it is planned to be back."""

from __future__ import annotations

from dataclasses import dataclass

from prontuario.model.kinds import Kind
from prontuario.model.means import Resource
from prontuario.model.threat import Threat
from prontuario.plan.index import index_of
from prontuario.plan.outages import lost_resources
from prontuario.views.context import Context
from prontuario.views.paths import Link
from prontuario.views.resources import resource_name
from prontuario.views.steps import role_link


@dataclass(frozen=True)
class ResourceView:
    """A resource. Times are empty where none is agreed; `times` says both in a sentence."""

    id: str
    title: str
    owner: Link | None
    tolerable: str
    back_within: str
    times: str
    needs: tuple[str, ...]

    @property
    def is_timed(self) -> bool:
        """Whether any time is agreed."""
        return bool(self.times)


def resource_view(resource: Resource, context: Context) -> ResourceView:
    """A resource, ready to print."""
    known = context.handbook.resources
    return ResourceView(
        id=resource.id,
        title=resource_name(resource, context),
        owner=role_link(resource.owner, context),
        tolerable=context.span(resource.tolerable),
        back_within=context.span(resource.back_within),
        times=_times(resource, context),
        needs=tuple(resource_name(known[name], context) for name in resource.needs if name in known),
    )


def down_with(threat: Threat, context: Context) -> tuple[ResourceView, ...]:
    """What a threat takes down, then what goes with that, in the order of the roster."""
    handbook = context.handbook
    named = tuple(name for name in dict.fromkeys(threat.takes_down) if name in handbook.resources)
    lost = index_of(handbook).in_order(Kind.RESOURCE, lost_resources(named, handbook) - set(named))
    return tuple(resource_view(handbook.resources[name], context) for name in (*named, *lost))


def _times(resource: Resource, context: Context) -> str:
    labels = context.labels
    tolerable = labels("down_at_most", span=context.span(resource.tolerable)) if resource.tolerable else ""
    back = labels("back_within", span=context.span(resource.back_within)) if resource.back_within else ""
    return ", ".join(filter(None, (tolerable, back)))
