"""Staff find a number to call about each threat that they see, on a line that the threat leaves them.

Why: an employee who opens the page at night reads a name, and has nobody to call.
Fix: give the owner's role or the duty role a number of its own, or open a holder's with `visible_to: staff`.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.model.handbook import Handbook
from prontuario.model.phone import PhoneKind
from prontuario.model.threat import Threat
from prontuario.plan.holders import duty_role, holders
from prontuario.plan.outages import dead_lines

FORMERLY = ("staff-can-call",)
SEVERITY = Severity.ERROR
MANDATORY = True
NOBODY_TO_CALL = True


def run(case: Case) -> Iterator[Problem]:
    """Finds threats of the staff edition about which staff see nobody's number, though the owner has one that rings."""
    staff = case.staff
    for name in staff.threats:
        threat = case.handbook.threats[name]
        dead = dead_lines(threat, case.handbook)
        if _lines(threat.owner, case.handbook) - dead and not _shown(threat, staff) - dead:
            yield Problem(
                threat.at("owner"),
                f"staff see no number that rings meanwhile: neither of `{threat.owner}`, who owns this threat,"
                " nor of those on duty",
                "open one with `visible_to: staff`, or close the threat too: `visible_to: team`",
            )


def _shown(threat: Threat, staff: Handbook) -> frozenset[PhoneKind]:
    """The kinds of numbers that the threat's page shows to staff: the owner's, and those on duty, at its sites too."""
    on_duty = (duty_role(staff, site) for site in (None, *threat.sites))
    return _lines(threat.owner, staff).union(*(_lines(role.id, staff) for role in on_duty if role))


def _lines(role: str | None, handbook: Handbook) -> frozenset[PhoneKind]:
    """The kinds of numbers by which a role or one of its holders can be called."""
    known = handbook.roles.get(role or "")
    supplier = handbook.suppliers.get((known.supplier if known else None) or "")
    numbers = [
        *(known.phones if known else ()),
        *(supplier.phones if supplier else ()),
        *(each for who in holders(role, handbook) for each in who.phones),
    ]
    return frozenset(phone.kind for phone in numbers)
