"""No waiver is past its last day.

Why: what was accepted for a time is a risk again when the time is over, and somebody has to look at it.
Fix: correct what was waived and remove the waiver; or decide anew, and write the new last day into `until:`.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.granted import Waivers
from prontuario.finding import Problem, Severity

FORMERLY = ("waiver-expired",)
SEVERITY = Severity.ERROR
MANDATORY = True


def run(waivers: Waivers) -> Iterator[Problem]:
    """Finds waivers that are over."""
    for waiver in (each.waiver for each in waivers.known if each not in waivers.in_force):
        yield Problem(
            waiver.at("until"),
            f"the waiver of `{waiver.check}` ended on {waiver.until}, so it hides nothing",
            "correct what it waived and remove it, or decide on a new last day",
        )
