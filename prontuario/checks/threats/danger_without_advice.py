"""Where people may be in danger, all staff read what to do before any call: get out, do not touch it, where to meet.

Why: people nearby have seconds, and a page that begins with numbers sends them to a telephone first.
Fix: add `advice:` with `during:` to the threat, the most urgent line first.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.plan.at_once import at_once

SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds threats to people whose page for staff has no line before the numbers."""
    for threat in case.threats():
        shown = case.staff.threats.get(threat.id)
        if threat.life_safety and shown and not at_once(shown):
            yield Problem(
                threat.at("life_safety"),
                f"people may be in danger, and staff read nothing in `{threat.id}` of what to do before any call",
                "add `advice:` with `during:`, the most urgent line first: `[Get out, Go to the assembly point]`",
            )
