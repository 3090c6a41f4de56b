"""Which roles act in a playbook."""

from __future__ import annotations

from prontuario.model.handbook import Handbook
from prontuario.model.kinds import Kind
from prontuario.model.references import references
from prontuario.model.threat import Threat
from prontuario.plan.steps import used_procedures


def acting_roles(threat: Threat, handbook: Handbook) -> frozenset[str]:
    """The names of the roles that a threat gives something to do, its procedures included; those barred are not."""
    return handbook.derived(_acting_roles)[threat.id]


def _acting_roles(handbook: Handbook) -> dict[str, frozenset[str]]:
    return {name: _acting_in(threat, handbook) for name, threat in handbook.threats.items()}


def _acting_in(threat: Threat, handbook: Handbook) -> frozenset[str]:
    procedures = sorted(used_procedures(threat, handbook) & handbook.procedures.keys())
    parts = (threat, *(handbook.procedures[name] for name in procedures))
    named = {each.name for part in parts for each in references(part) if each.kind is Kind.ROLE}
    return frozenset(named - set(threat.barred))


def ladder_roles(threat: Threat, handbook: Handbook) -> tuple[str, ...]:
    """The names of the known roles that the ladder calls, in its order, each once."""
    return tuple(
        dict.fromkeys(name for rung in threat.escalation for name in rung.to if name in handbook.roles)
    )
