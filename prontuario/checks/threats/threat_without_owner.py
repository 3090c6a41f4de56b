"""Every threat has an owner: a role that a real person holds.

Why: a threat without an owner is prepared by nobody and led by whoever shouts loudest.
Fix: add `owner:` with a role of roster/roles.yml that has holders.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity

FORMERLY = ("threat-owned",)
SEVERITY = Severity.ERROR
MANDATORY = True


def run(case: Case) -> Iterator[Problem]:
    """Finds threats that nobody owns."""
    for threat in case.threats():
        if threat.owner is None:
            yield Problem(
                threat.key_at("owner"),
                f"the threat `{threat.id}` has no owner",
                "add a line `owner: ROLE` with a role of roster/roles.yml",
            )
