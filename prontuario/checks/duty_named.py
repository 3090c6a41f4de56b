"""Somebody is named to call in any doubt, with a number.

Why: an employee who does not find the threat still has to know one number.
Fix: set `duty:` in playbooks/policy.yml to a role that has `phones:`, or whose first holder has.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.finding import Place, Problem, Severity
from prontuario.model.handbook import Handbook
from prontuario.model.kinds import Kind
from prontuario.model.layout import POLICY_FILE
from prontuario.plan.holders import duty_role, holders

SEVERITY = Severity.ERROR


def run(handbook: Handbook) -> Iterator[Problem]:
    """Finds a handbook that leaves its reader without a number."""
    if {Kind.ROLE, Kind.PERSON} & handbook.unknown_kinds:
        return
    role = duty_role(handbook)
    if role is None and handbook.policy.duty is None:
        yield Problem(Place(POLICY_FILE), "nobody is named to call in any doubt", "add `duty: ROLE`")
    elif (
        role is not None
        and not role.phones
        and not any(person.phones for person in holders(role.id, handbook))
    ):
        yield Problem(
            role.key_at("phones"),
            f"the duty role `{role.id}` has no phone number",
            "add `phones:` with the duty number",
        )
