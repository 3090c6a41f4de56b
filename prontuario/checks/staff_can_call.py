"""Staff find a number for the owner of each threat that they see.

Why: an employee who opens the page at night reads a name, and has nobody to call.
Fix: leave one number of the owner, of a deputy or of the role itself without `visible_to: team`.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.edition.cut import cut
from prontuario.finding import Problem, Severity
from prontuario.model.edition import Edition
from prontuario.model.handbook import Handbook
from prontuario.plan.holders import holders

SEVERITY = Severity.ERROR


def run(case: Case) -> Iterator[Problem]:
    """Finds threats of the staff edition whose owner has numbers, and none that staff see."""
    staff = cut(case.handbook, Edition.STAFF)
    for name in staff.threats:
        owner = case.handbook.threats[name].owner
        if owner in case.handbook.roles and _numbers(owner, case.handbook) and not _numbers(owner, staff):
            yield Problem(
                case.handbook.threats[name].at("owner"),
                f"staff see no number of `{owner}`, who owns this threat",
                "open one number, or close the threat too: `visible_to: team`",
            )


def _numbers(role: str, handbook: Handbook) -> bool:
    """Whether a role or one of its holders has a number."""
    known = handbook.roles.get(role)
    return bool(known and known.phones) or any(person.phones for person in holders(role, handbook))
