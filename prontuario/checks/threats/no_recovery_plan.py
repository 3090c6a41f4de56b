"""Every threat says what is done afterwards, by whom and by when, so that it does not happen again.

Why: after a crisis everybody is tired, and what nobody owns is not done.
Fix: add `afterwards:` with at least one `{who: ROLE, do: ..., within: 14d}`.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity

FORMERLY = ("recovery-planned",)
SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds threats from which nobody learns."""
    for threat in case.threats():
        if not threat.afterwards:
            yield Problem(
                threat.key_at("afterwards"),
                f"nothing is done after `{threat.id}` so that it does not happen again",
                "add `afterwards:` with `- {who: ROLE, do: ..., within: 14d}`",
            )
