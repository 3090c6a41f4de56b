"""Every waiver waives something.

Why: a waiver that is left behind would hide the same mistake when somebody makes it again.
Fix: remove the waiver; or write it where the finding is, which may be elsewhere than its cause.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.granted import CheckNamed, Granted, Waivers
from prontuario.finding import Problem, Severity
from prontuario.model.load import READABLE, SHAPE

FORMERLY = ("waiver-unneeded",)
SEVERITY = Severity.WARNING
MANDATORY = True
UNFINISHED = {READABLE, SHAPE, "unknown-name", "role-without-holder"}


def run(waivers: Waivers) -> Iterator[Problem]:
    """Finds waivers that hide nothing. While files cannot be used, or names lead nowhere,
    nobody knows what they would hide."""
    if any(finding.check in UNFINISHED for finding in waivers.findings):
        return
    for each in waivers.in_force:
        if why := _why(each, waivers):
            message, hint = why
            yield Problem(each.waiver.at("check"), f"{message}, so this waiver hides nothing", hint)


def _why(each: Granted, waivers: Waivers) -> tuple[str, str] | None:
    """Why a waiver hides nothing, and what to do; none where it hides something."""
    name = each.waiver.check
    if ignored := waivers.ignored.get(waivers.checks.current(name)):
        return f"`{name}` is ignored ({_line(ignored)})", "remove it"
    if not waivers.meant(each):
        return f"nothing here breaks `{name}`", _hint(each, waivers)
    if other := waivers.instead_of(each):
        return (
            f"another waiver covers all that this one does ({_line(other.waiver)})",
            "remove one of the two",
        )
    return None


def _line(named: CheckNamed) -> str:
    return f"{named.at().file}:{named.at().line}"


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
