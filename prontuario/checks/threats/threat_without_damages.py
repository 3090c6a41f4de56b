"""Every threat says which kinds of damage it does.

Why: who knows what is at stake knows whom to call and what to save first.
Fix: add `damages:` with one or more of people, revenue, service, reputation, legal, data, environment.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity

FORMERLY = ("damages-named",)
SEVERITY = Severity.ERROR


def run(case: Case) -> Iterator[Problem]:
    """Finds threats that do no damage, as far as anybody knows."""
    for threat in case.threats():
        if not threat.damages:
            yield Problem(
                threat.key_at("damages"),
                f"the threat `{threat.id}` does not say what damage it does",
                "add `damages:`, like `damages: [service, reputation]`",
            )
