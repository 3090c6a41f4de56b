"""A waiver covers what it was written for, and nothing that comes later.

Why: one that covers a whole file, or all, also hides the next mistake of the same kind, which nobody has accepted.
Fix: name the finding with `about:` and a piece of its text, or say with `count:` how many there are.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.granted import Granted, Waivers
from prontuario.finding import Problem, Severity
from prontuario.model.check_settings import PolicyWaiver

SEVERITY = Severity.WARNING
MANDATORY = True


def run(waivers: Waivers) -> Iterator[Problem]:
    """Finds waivers that hide several findings without counting them, count wrongly, or name no file."""
    for each in waivers.in_force:
        if waivers.checks.current(each.waiver.check) in waivers.ignored:
            continue  # it hides nothing
        waiver, found = each.waiver, len(waivers.meant(each))
        if isinstance(waiver, PolicyWaiver) and waiver.where is None:
            yield Problem(
                waiver.at(),
                f"this waiver of `{waiver.check}` covers every file of the handbook",
                f"add `where:` with the file of the finding{_files(each, waivers)}",
            )
        elif waiver.count is not None and found > waiver.count:
            yield Problem(
                waiver.at("count"),
                f"this waiver was written for {waiver.count}, and `{waiver.check}` finds {found} here,"
                " so none of them is waived",
                "look for the new one; correct it, or accept it too with the new number",
            )
        elif waiver.count is not None and 0 < found < waiver.count:
            yield Problem(
                waiver.at("count"),
                f"this waiver was written for {waiver.count}, and `{waiver.check}` finds only {found} here",
                f"write `count: {found}`, so that it hides no new one",
            )
        elif waiver.count is None and found > 1:
            yield Problem(
                waiver.at("check"),
                f"this waiver hides {found} findings of `{waiver.check}`, and would hide any new one",
                f"write `count: {found}`; or one waiver for each, with `about:` and a piece of its text",
            )


def _files(granted: Granted, waivers: Waivers) -> str:
    """The first file in which there is something to hide."""
    meant = waivers.meant(granted)
    return f", like `where: {meant[0].place.file}`" if meant else ""
