"""Every threat says whom it touches and who has to be told.

Why: people who are forgotten in the plan learn it from the newspapers.
Fix: add `audiences:` with groups of playbooks/policy.yml.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity

FORMERLY = ("audiences-named",)
SEVERITY = Severity.ERROR


def run(case: Case) -> Iterator[Problem]:
    """Finds threats that touch nobody, as far as anybody knows."""
    for threat in case.threats():
        if not threat.audiences:
            yield Problem(
                threat.key_at("audiences"),
                f"the threat `{threat.id}` does not say who has to be told",
                "add `audiences:`, like `audiences: [customers, staff]`",
            )
