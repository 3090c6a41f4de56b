"""`checks:` of the house rules names checks, and leaves what is mandatory as it is.

Why: a misspelt name changes nothing, and what a published handbook must never be without cannot be switched off.
Fix: correct the name, or remove the line. What is mandatory may weigh more, and never less.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from prontuario.checks.granted import CheckNamed, Waivers
from prontuario.checks.settings.invalid_waiver import unfit
from prontuario.finding import Problem, Severity

SEVERITY = Severity.ERROR
MANDATORY = True


def run(waivers: Waivers) -> Iterator[Problem]:
    """Finds names that no check has, checks that cannot be ignored or weigh less, and checks that are named twice."""
    for ignored in waivers.settings.ignore:
        if not waivers.may_waive(ignored.check):
            yield unfit(ignored, waivers, "ignored")
    for weighed in waivers.settings.severity:
        check = waivers.checks.named(weighed.check)
        if check is None or (check.mandatory and not weighed.severity.at_least(check.severity)):
            yield unfit(weighed, waivers, "made to weigh less")
    yield from _twice(waivers.settings.ignore, waivers)
    yield from _twice(waivers.settings.severity, waivers)


def _twice(listed: Sequence[CheckNamed], waivers: Waivers) -> Iterator[Problem]:
    names = [waivers.checks.current(each.check) for each in listed]
    for number, each in enumerate(listed):
        if names[number] in names[:number]:
            yield Problem(
                each.at("check"), f"`{each.check}` is in this list already", "remove one of the two"
            )
