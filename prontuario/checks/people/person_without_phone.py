"""Every person who holds a role can be telephoned.

Why: at three in the morning nobody reads e-mail.
Fix: add a number under the person's `phones:`, or under the role's when it has a duty phone.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.plan.holders import holders

FORMERLY = ("person-reachable",)
SEVERITY = Severity.ERROR
MANDATORY = True
NOBODY_TO_CALL = True


def run(case: Case) -> Iterator[Problem]:
    """Finds role holders without a number."""
    for role in case.handbook.roles.values():
        for person in holders(role.id, case.handbook):
            if not person.phones and not role.phones:
                yield Problem(
                    person.key_at("phones"),
                    f"{person.name} holds the role `{role.id}` but has no phone number",
                    'add `phones:` with a number in quotes, like "+44 20 7946 0101"',
                )
