"""Every waiver names a check, one whose findings can be accepted at all.

Why: a waiver of a misspelt check waives nothing, while its author believes that the matter is settled.
Fix: correct the name; what cannot be read, has the wrong shape or calls an unknown macro is mended, not waived.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.granted import Waivers
from prontuario.finding import Problem, Severity
from prontuario.source.nearest import did_you_mean

SEVERITY = Severity.ERROR
NEVER = {
    "readable": "mend the file: what cannot be read cannot be accepted",
    "shape": "mend the file: a file of the wrong shape cannot be used",
    "macro-known": "mend the page: a macro that does not exist cannot be printed",
}


def run(waivers: Waivers) -> Iterator[Problem]:
    """Finds waivers of a check that does not exist, or that nobody may waive."""
    for waiver in (each.waiver for each in waivers.granted if each not in waivers.known):
        place, name = waiver.at("check"), waiver.check
        if name in NEVER:
            yield Problem(place, f"`{name}` cannot be waived", NEVER[name])
        elif name.startswith("waiver-"):
            yield Problem(place, f"`{name}` cannot be waived", "mend or remove the waiver that it speaks of")
        else:
            hint = did_you_mean(name, waivers.waivable, "the name stands in brackets at the end of a finding")
            yield Problem(place, f"there is no check `{name}`", hint)
