"""What is planned: when, which threats it makes likelier, and whom to call to stop it."""

from __future__ import annotations

from dataclasses import dataclass

from prontuario.model.planned import Planned
from prontuario.model.threat import Threat
from prontuario.plan.planned import priority_during, raised_threats
from prontuario.plan.priority import priority_of
from prontuario.views import paths
from prontuario.views.contacts import ContactView, contacts
from prontuario.views.context import Context
from prontuario.views.paths import Link
from prontuario.views.steps import ChannelUse, channel_uses, role_link, role_links
from prontuario.views.threats import PriorityView, priority_view


@dataclass(frozen=True)
class RaisedView:
    """A threat that is likelier meanwhile, and its priority then, where that is another one than always."""

    id: str
    threat: Link
    priority: PriorityView | None


@dataclass(frozen=True)
class PlannedView:
    """Something planned. `start` and `last` are for scripts, which decide by the day what is running."""

    title: str
    kind: str
    start: str
    last: str
    days: str
    until: str
    raises: tuple[RaisedView, ...]
    who: tuple[Link, ...]
    stops: Link | None
    call: ContactView | None
    """Whom to call to stop it."""
    how: str
    channels: tuple[ChannelUse, ...]

    def priority_of(self, threat: str) -> PriorityView | None:
        """The priority that a threat has meanwhile, where it is another one than always."""
        return next((each.priority for each in self.raises if each.id == threat), None)


def planned_view(planned: Planned, context: Context) -> PlannedView:
    """Something planned, ready to print."""
    role = context.handbook.roles.get(planned.stops or "")
    threats = raised_threats(planned, context.handbook.threats)
    return PlannedView(
        title=context.say(planned.title),
        kind=context.labels(f"event_{planned.kind}"),
        start=f"{planned.start}",
        last=f"{planned.last}",
        days=_days(planned, context),
        until=context.labels("planned_until", day=context.day(planned.last)),
        raises=tuple(_raised(threat, planned, context) for threat in threats),
        who=role_links(planned.who, context),
        stops=role_link(planned.stops, context),
        call=next(iter(contacts(role, context)), None) if role else None,
        how=context.say(planned.how),
        channels=channel_uses(planned.channels, context),
    )


def _days(planned: Planned, context: Context) -> str:
    first, last = context.day(planned.start), context.day(planned.last)
    return first if first == last else context.labels("from_to", start=first, end=last)


def _raised(threat: Threat, planned: Planned, context: Context) -> RaisedView:
    policy = context.handbook.policy
    meanwhile = priority_during(threat, planned, policy)
    changed = meanwhile if meanwhile != priority_of(threat, policy) else None
    return RaisedView(
        threat.id, Link(context.say(threat.title), paths.threat(threat.id)), priority_view(changed, context)
    )
