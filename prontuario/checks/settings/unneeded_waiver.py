"""Every waiver waives something.

Why: a waiver that is left behind would hide the same mistake when somebody makes it again.
Fix: remove the waiver; or write it where the finding is, which may be elsewhere than its cause.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.granted import Granted, Waivers
from prontuario.finding import Problem, Severity
from prontuario.model.load import READABLE, SHAPE

FORMERLY = ("waiver-unneeded",)
SEVERITY = Severity.WARNING
MANDATORY = True
UNFINISHED = {READABLE, SHAPE}


def run(waivers: Waivers) -> Iterator[Problem]:
    """Finds waivers that hide nothing. While files cannot be used, nobody knows what they would hide."""
    if any(finding.check in UNFINISHED for finding in waivers.findings):
        return
    for each in waivers.in_force:
        if not waivers.meant(each):
            message = f"nothing here breaks `{each.waiver.check}`, so this waiver hides nothing"
            yield Problem(each.waiver.at("check"), message, _hint(each, waivers))


def _hint(unneeded: Granted, waivers: Waivers) -> str:
    check = waivers.checks.current(unneeded.waiver.check)
    if unneeded.waiver.about and any(
        each.check == check and each.place in unneeded.region for each in waivers.findings
    ):
        return "remove it, or correct `about:` to a piece of the text of the finding"
    elsewhere = (finding for finding in waivers.findings if finding.check == check)
    first = next(elsewhere, None)
    if first is None:
        return "remove it"
    return f"remove it, or write it where the finding is ({first.place.file}:{first.place.line})"
