"""Every check that is installed can be loaded, and runs to its end.

Why: what a check has not looked at is not proved, and nobody would see the difference.
Fix: correct the package that the finding names, install another version of it, or uninstall it.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.granted import Waivers
from prontuario.finding import Place, Problem, Severity
from prontuario.model.layout import POLICY_FILE

SEVERITY = Severity.ERROR
MANDATORY = True


def run(waivers: Waivers) -> Iterator[Problem]:
    """Finds checks that do not work; not those that the company ignores."""
    for each in waivers.broken:
        if each.check not in waivers.ignored:
            yield Problem(Place(POLICY_FILE), f"the check {each.which} does not work: {each.why}", each.do)
