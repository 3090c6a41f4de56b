"""The roles that hang on one person, of which a finding says so already: what follows from it needs no word.

Where a company accepts that a role has no deputy, each consequence is said.
"""

from __future__ import annotations

from prontuario.checks.case import Case
from prontuario.model.base import Subject
from prontuario.model.handbook import Handbook
from prontuario.model.kinds import Kind
from prontuario.plan.holders import holder_names
from prontuario.rehearsal.scenario import Loss

SAY_IT = {"owner-without-deputy", "lead-without-deputy", "owner-has-deputy", "lead-has-deputy"}


def without_deputy(case: Case) -> frozenset[str]:
    """The owners of threats and the leads that only one person can be."""
    if SAY_IT & case.handbook.derived(_accepted):
        return frozenset()
    owners = {threat.owner for threat in case.threats()}
    roles = (role for role in case.handbook.roles.values() if role.lead or role.id in owners)
    return frozenset(role.id for role in roles if len(holder_names(role)) == 1)


def alone(case: Case) -> frozenset[Loss]:
    """The loss of each of these people."""
    roles = case.handbook.roles
    return frozenset(Loss(Kind.PERSON, holder_names(roles[name])[0]) for name in without_deputy(case))


def _accepted(handbook: Handbook) -> frozenset[str]:
    """The checks whose findings the company accepts somewhere."""
    policy, subjects = handbook.policy, (each for each in handbook.parts() if isinstance(each, Subject))
    accepted = {each.check for each in policy.checks.ignore} | {each.check for each in policy.waivers}
    return frozenset(accepted.union(each.check for subject in subjects for each in subject.waive))
