"""The owner of a threat has a deputy: a second person who holds the role.

Why: the one who knows what to do will be on a plane, ill, or asleep.
Fix: add a second person to the role's `holders:` in roster/roles.yml.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.shared.one_cause import MANY, in_all, places
from prontuario.finding import Place, Problem, Severity
from prontuario.model.people import Role
from prontuario.model.threat import Threat
from prontuario.plan.holders import holder_names

FORMERLY = ("owner-has-deputy",)
SEVERITY = Severity.ERROR


def run(case: Case) -> Iterator[Problem]:
    """Finds owners that only one person can be; of an owner of many threats, once at the role."""
    owned: dict[str, list[Threat]] = {}
    for threat in case.threats():
        owned.setdefault(threat.owner or "", []).append(threat)
    for name, threats in owned.items():
        role = case.handbook.roles.get(name)
        if role is not None and len(holder_names(role)) == 1:
            agreed = [threat.at("owner") for threat in threats if not threat.is_draft]
            drafts = [threat.at("owner") for threat in threats if threat.is_draft]
            yield from _said(role, agreed)
            yield from _said(role, drafts if len(drafts) < MANY else drafts[:1])


def _said(role: Role, seen: list[Place]) -> Iterator[Problem]:
    (only,) = holder_names(role)
    for place in places(seen, role.key_at("holders")):
        yield Problem(
            place,
            f"the owner `{role.id}` has no deputy: only {only} holds the role{in_all(seen)}",
            f"add a second person to `holders:` of {role.id} ({role.key_at('holders')})",
        )
