"""How urgent a threat is."""

from __future__ import annotations

from prontuario.model.handbook import Handbook
from prontuario.model.policy import Policy, Priority
from prontuario.model.threat import Threat


def priority_name(threat: Threat, policy: Policy) -> str | None:
    """The name of the threat's priority: its own, or what the matrix says of its likelihood and impact."""
    if threat.priority is not None:
        return threat.priority
    row = 5 - threat.impact
    if row < len(policy.matrix) and threat.likelihood <= len(policy.matrix[row]):
        return policy.matrix[row][threat.likelihood - 1]
    return None


def priority_of(threat: Threat, policy: Policy) -> Priority | None:
    """The threat's priority, or none where the policy does not define it."""
    name = priority_name(threat, policy)
    return next((priority for priority in policy.priorities if priority.id == name), None)


def is_top(threat: Threat, policy: Policy) -> bool:
    """Whether a threat has the most urgent priority of all."""
    return bool(policy.priorities) and priority_name(threat, policy) == policy.priorities[0].id


def by_urgency(handbook: Handbook) -> tuple[Threat, ...]:
    """All threats: the most urgent priority first, then the higher impact, likelihood, and the name."""
    order = {priority.id: rank for rank, priority in enumerate(handbook.policy.priorities)}

    def urgency(threat: Threat) -> tuple[int, int, int, str]:
        name = priority_name(threat, handbook.policy)
        return (order.get(name or "", len(order)), -threat.impact, -threat.likelihood, threat.id)

    return tuple(sorted(handbook.threats.values(), key=urgency))
