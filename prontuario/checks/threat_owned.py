"""Every threat has an owner: a role that a real person holds.

Why: a threat without an owner is prepared by nobody and led by whoever shouts loudest.
Fix: add `owner:` with a role of roster/roles.yml that has holders.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.finding import Problem, Severity
from prontuario.model.handbook import Handbook

SEVERITY = Severity.ERROR


def run(handbook: Handbook) -> Iterator[Problem]:
    """Finds threats that nobody owns."""
    for threat in handbook.threats.values():
        if threat.owner is None:
            yield Problem(
                threat.key_at("owner"),
                f"the threat `{threat.id}` has no owner",
                "add a line `owner: ROLE` with a role of roster/roles.yml",
            )
