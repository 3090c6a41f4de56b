"""Where somebody can be called about a threat, staff find a number that is answered, at any hour.

Why: an employee calls the only number on the page, and it rings in an empty office until Monday.
Fix: open a number with `visible_to: staff`, or give the duty role one; or say with `happens:` when the threat begins.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce
from operator import or_

from prontuario.checks.case import Case
from prontuario.checks.shared.clock_words import begins, seasons_at, week_at, zones_of_threat
from prontuario.finding import Problem, Severity
from prontuario.model.handbook import Handbook
from prontuario.model.people import Role
from prontuario.model.threat import Threat
from prontuario.plan.holders import duty_role, holder_names
from prontuario.plan.outages import dead_lines
from prontuario.plan.place import zone_at
from prontuario.rehearsal.answered import AnsweredLine, local_lines
from prontuario.rehearsal.week import NEVER

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
        clock = _clock(threat, case.handbook)
        shown = _answered(threat, clock, case.handbook) & ~_answered(threat, clock, staff)
        silent = _begins(threat, clock, case.handbook) & shown
        if silent and not threat.is_draft and any(_shown(threat, clock, staff)):
            yield Problem(
                threat.at("owner"),
                f"nobody answers a number that staff see for this threat {week_at(silent, clock, case.handbook)}",
                "open one of the team's with `visible_to: staff`, or give the duty role one that is always answered",
            )


def _all_known(threat: Threat, handbook: Handbook) -> bool:
    """Whether all are known whom the page would show: the owner and those on duty, and each person of theirs."""
    at_sites = (handbook.sites[each].duty for each in threat.sites if each in handbook.sites)
    names = (threat.owner, handbook.policy.duty, *at_sites)
    roles = [handbook.roles.get(name) for name in names if name is not None]
    return all(role and set(holder_names(role)) <= handbook.people.keys() for role in roles)


def _clock(threat: Threat, handbook: Handbook) -> str:
    """The time zone of the threat's only site; the handbook's, where it has none or several."""
    return zone_at(threat.sites[0] if len(threat.sites) == 1 else None, handbook)


def _begins(threat: Threat, clock: str, handbook: Handbook) -> int:
    """The hours in which the threat can begin, at any of its sites."""
    found = seasons_at(clock, zones_of_threat(threat, handbook), handbook)
    return reduce(or_, (begins(threat, season, handbook) for season in found), NEVER)


def _answered(threat: Threat, clock: str, handbook: Handbook) -> int:
    return reduce(or_, (line.hours for line in _shown(threat, clock, handbook)), NEVER)


def _shown(threat: Threat, clock: str, handbook: Handbook) -> Iterator[AnsweredLine]:
    """The numbers on the threat's page that ring meanwhile: the owner's and the deputy's, and those on duty."""
    dead = dead_lines(threat, handbook)
    owner = handbook.roles.get(threat.owner or "")
    duties = [duty_role(handbook), *(duty_role(handbook, site) for site in threat.sites)]
    for role, count in ((owner, SHOWN), *((duty, 1) for duty in duties)):
        if role is not None:
            shown = _first_to_call(role, count)
            lines = local_lines(role, clock, handbook)
            yield from (line for line in lines if line.person in shown and line.phone.kind not in dead)


def _first_to_call(role: Role, count: int) -> tuple[str | None, ...]:
    """Whom a page shows of a role: its own number first, then those who hold it."""
    own: tuple[None, ...] = (None,) if role.phones or role.desk or role.supplier else ()
    return (*own, *holder_names(role))[:count]
