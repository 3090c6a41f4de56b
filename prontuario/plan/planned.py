"""What is planned: which threats it makes likelier, and how urgent they are meanwhile."""

from __future__ import annotations

from collections.abc import Mapping

from prontuario.model.handbook import Handbook
from prontuario.model.planned import Planned
from prontuario.model.policy import Policy, Priority
from prontuario.model.threat import Threat
from prontuario.plan.priority import priority_of


def in_order_of_time(handbook: Handbook) -> tuple[Planned, ...]:
    """All that is planned, what begins first before the others."""
    return tuple(sorted(handbook.planned.values(), key=lambda each: (each.start, each.last, each.id)))


def likelihood_during(threat: Threat, planned: Planned) -> int:
    """How likely a threat is while something planned runs: never less than always."""
    raised = planned.likelihood if threat.id in planned.raises else None
    return max(threat.likelihood, raised or 0)


def priority_during(threat: Threat, planned: Planned, policy: Policy) -> Priority | None:
    """The priority of a threat while something planned runs; its own one overrides the matrix, as always."""
    return priority_of(threat.model_copy(update={"likelihood": likelihood_during(threat, planned)}), policy)


def raised_threats(planned: Planned, threats: Mapping[str, Threat]) -> tuple[Threat, ...]:
    """The known threats that it makes likelier, in the order in which it names them, each once."""
    return tuple(threats[name] for name in dict.fromkeys(planned.raises) if name in threats)
