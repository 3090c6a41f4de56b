"""Who commands in a threat is not the one who repairs.

Why: somebody who is deep in the repair no longer sees the whole, and nobody dares to disturb them.
Fix: make somebody else the first holder of one of the two roles, or the owner another role.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.plan.holders import first_holder
from prontuario.plan.roles import ladder_roles

SEVERITY = Severity.ADVICE


def run(case: Case) -> Iterator[Problem]:
    """Finds commanders of the ladder who are first in the owner's place too, where the owner repairs."""
    roles = case.handbook.roles
    for threat in case.threats():
        owner = roles.get(threat.owner or "")
        fixer = first_holder(threat.owner, case.handbook)
        if owner is None or owner.part != "fix" or fixer is None:
            continue
        for name in ladder_roles(threat, case.handbook):
            if roles[name].part == "command" and first_holder(name, case.handbook) is fixer:
                yield Problem(
                    threat.at("owner"),
                    f"{fixer.name} repairs as `{owner.id}` and commands as `{name}`",
                    "make somebody else the first holder of one of the two roles",
                )
