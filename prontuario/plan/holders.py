"""Who answers for a role."""

from __future__ import annotations

from prontuario.model.handbook import Handbook
from prontuario.model.kinds import ALL
from prontuario.model.people import Person, Role
from prontuario.plan.index import index_of


def holder_names(role: Role) -> tuple[str, ...]:
    """The names of all who hold a role: its holders in order, then those who take turns."""
    return role.everybody


def holders(role_id: str | None, handbook: Handbook) -> tuple[Person, ...]:
    """The people behind a role, in the order in which to call them, without those whom the roster does not know."""
    role = handbook.roles.get(role_id or "")
    if role is None:
        return ()
    return tuple(handbook.people[name] for name in holder_names(role) if name in handbook.people)


def stand_ins(role: Role, handbook: Handbook) -> tuple[Person, ...]:
    """Those who do not take turns in a role, and are on duty for it by a swap, or for somebody away."""
    turned = role.taking_turns
    named = [each.who for each in handbook.swaps if each.role == role.id]
    named += [each.covered_by or "" for each in handbook.absences if each.who in (*turned, ALL)]
    names = (name for name in dict.fromkeys(named) if turned and name not in turned)
    return tuple(handbook.people[name] for name in names if name in handbook.people)


def is_held(role: Role, handbook: Handbook) -> bool:
    """Whether somebody answers for a role: people, a desk, or a supplier."""
    return bool(holder_names(role)) or role.desk or role.supplier in handbook.suppliers


def first_holder(role_id: str | None, handbook: Handbook) -> Person | None:
    """The person who holds a role unless somebody stands in; none where people take turns."""
    role = handbook.roles.get(role_id or "")
    if role is None or role.layers or not role.holders:
        return None
    return handbook.people.get(role.holders[0])


def roles_of(person: Person, handbook: Handbook) -> tuple[Role, ...]:
    """The roles that a person holds, in the order of the roster."""
    return index_of(handbook).roles_held.get(person.id, ())


def duty_role(handbook: Handbook, site: str | None = None) -> Role | None:
    """The role to call in any doubt: the site's, or else the policy's, or the one that most ladders begin with."""
    known = handbook.sites.get(site or "")
    if known and known.duty in handbook.roles:
        return handbook.roles[known.duty or ""]
    if handbook.policy.duty is not None:
        return handbook.roles.get(handbook.policy.duty)
    first_rungs = index_of(handbook).first_rungs
    called = [name for name in first_rungs if name in handbook.roles]
    return handbook.roles[max(called, key=lambda name: first_rungs[name])] if called else None
