"""Somebody is named to call in any doubt, with a number; at each site too.

Why: an employee who does not find the threat still has to know one number.
Fix: let `duty:` in playbooks/policy.yml, or in roster/sites.yml, name a role that has `phones:`, or whose holder has.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Place, Problem, Severity
from prontuario.model.handbook import Handbook
from prontuario.model.kinds import Kind
from prontuario.model.layout import POLICY_FILE
from prontuario.model.people import Role
from prontuario.plan.holders import duty_role, holder_names, holders

FORMERLY = ("duty-named",)
SEVERITY = Severity.ERROR
MANDATORY = True
NOBODY_TO_CALL = True


def run(case: Case) -> Iterator[Problem]:
    """Finds a handbook that leaves its reader without a number."""
    if {Kind.ROLE, Kind.PERSON} & case.handbook.unknown_kinds:
        return
    role = duty_role(case.handbook)
    if role is None and _nobody_is_meant(case.handbook):
        yield Problem(Place(POLICY_FILE), "nobody is named to call in any doubt", "add `duty: ROLE`")
    elif role is not None and _is_silent(role, case.handbook):
        yield Problem(
            role.key_at("phones"),
            f"the duty role `{role.id}` has no phone number",
            "add `phones:` with the duty number",
        )
    elif role is not None and _is_internal(role, case.handbook):
        yield Problem(role.at("phones"), *_unreached(role))
    for site in case.handbook.sites.values():
        known = case.handbook.roles.get(site.duty or "")
        if known is None or known is role:
            continue
        if _is_internal(known, case.handbook):
            yield Problem(site.at("duty"), *_unreached(known))
        elif _is_silent(known, case.handbook):
            yield Problem(
                site.at("duty"),
                f"nobody can be called in any doubt at `{site.id}`: its duty role `{known.id}` has no phone number",
                f"add `phones:` with the duty number to {known.id} ({known.at()})",
            )


def _nobody_is_meant(handbook: Handbook) -> bool:
    """Whether no file names a role to call: not the policy, and no ladder. An unusable file may name one."""
    lost = any(kind is Kind.THREAT for kind, _ in handbook.unusable) or not handbook.policy_known
    ladders = any(threat.escalation for threat in handbook.threats.values())
    return handbook.policy.duty is None and not ladders and not lost


def _unreached(role: Role) -> tuple[str, str]:
    return (
        f"the duty role `{role.id}` can be called from the company's own telephones only",
        f"add a number that every telephone reaches to `phones:` of {role.id} ({role.at('phones')})",
    )


def _is_internal(role: Role, handbook: Handbook) -> bool:
    """Whether all numbers of a role, its supplier and its people are reached from the company's telephones only."""
    supplier = handbook.suppliers.get(role.supplier or "")
    own = (*role.phones, *(supplier.phones if supplier else ()))
    numbers = [*own, *(each for person in holders(role.id, handbook) for each in person.phones)]
    return bool(numbers) and all(each.number.internal for each in numbers)


def _is_silent(role: Role, handbook: Handbook) -> bool:
    """Whether a role has holders, all of them known, and no number anywhere."""
    people = holders(role.id, handbook)
    all_known = 0 < len(people) == len(holder_names(role))
    supplier = handbook.suppliers.get(role.supplier or "")
    if role.desk or supplier:
        return not role.phones and not (supplier and supplier.phones)
    return all_known and not role.phones and not any(person.phones for person in people)
