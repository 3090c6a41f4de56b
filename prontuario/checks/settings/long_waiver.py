"""A waiver is for a year at most.

Why: what is accepted until 2036 is accepted for good, by people who will be gone when it matters.
Fix: choose a last day within a year, and decide anew then; what never applies to you is ignored under `checks:`.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from prontuario.checks.granted import Waivers
from prontuario.finding import Problem, Severity

SEVERITY = Severity.WARNING
MANDATORY = True
LONGEST = timedelta(days=400)  # a year, and the weeks until somebody gets round to it


def run(waivers: Waivers) -> Iterator[Problem]:
    """Finds waivers that end too late for anybody to look at what they hide."""
    for waiver in (each.waiver for each in waivers.in_force):
        if waiver.until - waivers.today > LONGEST:
            yield Problem(
                waiver.at("until"),
                f"this waiver of `{waiver.check}` lasts until {waiver.until}: nobody looks at it again before",
                "choose a last day within a year",
            )
