"""Staff find a number for the owner of each threat that they see, on a line that the threat leaves them.

Why: an employee who opens the page at night reads a name, and has nobody to call.
Fix: give the role a number of its own, like a duty phone, or open a holder's with `visible_to: staff`.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.model.handbook import Handbook
from prontuario.model.phone import PhoneKind
from prontuario.plan.holders import holders
from prontuario.plan.outages import dead_lines

FORMERLY = ("staff-can-call",)
SEVERITY = Severity.ERROR
MANDATORY = True


def run(case: Case) -> Iterator[Problem]:
    """Finds threats of the staff edition whose owner has numbers that ring, and none of them that staff see."""
    staff = case.staff
    for name in staff.threats:
        threat = case.handbook.threats[name]
        dead = dead_lines(threat, case.handbook)
        if _lines(threat.owner, case.handbook) - dead and not _lines(threat.owner, staff) - dead:
            yield Problem(
                threat.at("owner"),
                f"staff see no number of `{threat.owner}`, who owns this threat, that rings meanwhile",
                "open one, or close the threat too: `visible_to: team`",
            )


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
