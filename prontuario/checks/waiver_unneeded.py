"""Every waiver waives something.

Why: a waiver that is left behind would hide the same mistake when somebody makes it again.
Fix: remove the waiver; or write it where the finding stands, which need not be where its cause is.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.granted import Granted, Waivers
from prontuario.finding import Problem, Severity

SEVERITY = Severity.WARNING
UNFINISHED = {"readable", "shape"}


def run(waivers: Waivers) -> Iterator[Problem]:
    """Finds waivers that hide nothing. While files cannot be used, nobody knows what they would hide."""
    if any(finding.check in UNFINISHED for finding in waivers.findings):
        return
    for each in waivers.in_force:
        if not any(map(each.holds_for, waivers.findings)):
            message = f"nothing here breaks `{each.waiver.check}`, so this waiver hides nothing"
            yield Problem(each.waiver.at("check"), message, _hint(each, waivers))


def _hint(unneeded: Granted, waivers: Waivers) -> str:
    elsewhere = (finding for finding in waivers.findings if finding.check == unneeded.waiver.check)
    first = next(elsewhere, None)
    if first is None:
        return "remove it"
    return f"remove it, or write it where the finding stands ({first.place.file}:{first.place.line})"
