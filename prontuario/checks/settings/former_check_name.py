"""Waivers and settings call a check by the name that it has today.

Why: a former name still works, and nobody finds it in a finding or in the list of all checks.
Fix: write the name that the finding gives.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.granted import Waivers
from prontuario.finding import Problem, Severity

SEVERITY = Severity.ADVICE
MANDATORY = True


def run(waivers: Waivers) -> Iterator[Problem]:
    """Finds former names of checks."""
    for named in waivers.names():
        current = waivers.checks.current(named.check)
        if current != named.check:
            yield Problem(
                named.at("check"),
                f"the check `{named.check}` is called `{current}` now",
                f"write `{current}`",
            )
