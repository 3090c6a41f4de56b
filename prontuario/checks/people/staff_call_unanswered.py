"""Where somebody can be called about a threat, staff find a number that is answered, at any hour.

Why: an employee calls the only number on the page, and it rings in an empty office until Monday.
Fix: open a number with `visible_to: staff`, or give the duty role one; or say with `happens:` when the threat begins.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce
from operator import or_

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.model.handbook import Handbook
from prontuario.model.people import Role
from prontuario.model.threat import Threat
from prontuario.plan.holders import duty_role, holder_names
from prontuario.plan.outages import dead_lines
from prontuario.rehearsal.answered import AnsweredLine, answered_lines
from prontuario.rehearsal.clock_hours import hours_at
from prontuario.rehearsal.week import NEVER
from prontuario.rehearsal.week_words import week_words

SEVERITY = Severity.WARNING
NOBODY_TO_CALL = True
SHOWN = 2  # of a role, a page shows the first to call and the next


def run(case: Case) -> Iterator[Problem]:
    """Finds threats of the staff edition that can begin at hours at which none of the numbers shown is answered, though
    the crisis team has one that is.
    """
    staff = case.staff
    if case.cannot_rehearse:
        return
    for name in staff.threats:
        threat = case.handbook.threats[name]
        if not _all_known(threat, case.handbook):
            continue  # `unknown-name` says whom nobody can call
        silent = _begins(threat, case.handbook) & _answered(threat, case.handbook) & ~_answered(threat, staff)
        if silent and not threat.is_draft and any(_shown(threat, staff)):
            yield Problem(
                threat.at("owner"),
                f"nobody answers a number that staff see for this threat {week_words(silent)}",
                "open one of the team's with `visible_to: staff`, or give the duty role one that is always answered",
            )


def _all_known(threat: Threat, handbook: Handbook) -> bool:
    """Whether all are known whom the page would show: the owner and those on duty, and each person of theirs."""
    at_sites = (handbook.sites[each].duty for each in threat.sites if each in handbook.sites)
    names = (threat.owner, handbook.policy.duty, *at_sites)
    roles = [handbook.roles.get(name) for name in names if name is not None]
    return all(role and set(holder_names(role)) <= handbook.people.keys() for role in roles)


def _begins(threat: Threat, handbook: Handbook) -> int:
    """The hours in which the threat can begin, at any of its sites."""
    sites = threat.sites or (None,)
    return reduce(or_, (hours_at(threat.happens, site, handbook, in_part=True) for site in sites), NEVER)


def _answered(threat: Threat, handbook: Handbook) -> int:
    return reduce(or_, (line.hours for line in _shown(threat, handbook)), NEVER)


def _shown(threat: Threat, handbook: Handbook) -> Iterator[AnsweredLine]:
    """The numbers on the threat's page that ring meanwhile: the owner's and the deputy's, and those on duty."""
    dead = dead_lines(threat, handbook)
    owner = handbook.roles.get(threat.owner or "")
    duties = [duty_role(handbook), *(duty_role(handbook, site) for site in threat.sites)]
    for role, count in ((owner, SHOWN), *((duty, 1) for duty in duties)):
        if role is not None:
            shown = _first_to_call(role, count)
            lines = answered_lines(role, handbook)
            yield from (line for line in lines if line.person in shown and line.phone.kind not in dead)


def _first_to_call(role: Role, count: int) -> tuple[str | None, ...]:
    """Whom a page shows of a role: its own number first, then those who hold it."""
    own: tuple[None, ...] = (None,) if role.phones or role.desk or role.supplier else ()
    return (*own, *holder_names(role))[:count]
