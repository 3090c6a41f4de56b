"""All checks, in the order in which the handbook lists them."""

from __future__ import annotations

from prontuario.checks import (
    communication_complete,
    duty_named,
    escalation_timed,
    owner_has_deputy,
    person_reachable,
    phone_real,
    placeholder_declared,
    priority_explained,
    procedure_ends,
    reference_known,
    role_held,
    step_order,
    step_owned,
    step_timed,
    text_translated,
    threat_has_channels,
    threat_owned,
)
from prontuario.checks.case import Case
from prontuario.checks.check import Check
from prontuario.finding import Finding, in_order

CATALOGUE: tuple[Check, ...] = tuple(
    Check.of(module)
    for module in (
        reference_known,
        threat_owned,
        owner_has_deputy,
        threat_has_channels,
        communication_complete,
        escalation_timed,
        step_owned,
        step_timed,
        step_order,
        procedure_ends,
        priority_explained,
        duty_named,
        role_held,
        person_reachable,
        phone_real,
        placeholder_declared,
        text_translated,
    )
)


def prove(case: Case, checks: tuple[Check, ...] = CATALOGUE) -> tuple[Finding, ...]:
    """Everything that the checks find wrong with a handbook, in the order of its files."""
    return in_order([finding for check in checks for finding in check.findings(case)])
