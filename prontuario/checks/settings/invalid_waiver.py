"""Every waiver names a check whose findings can be accepted at all.

Why: a waiver of a misspelt check waives nothing, while its author believes that the matter is settled.
Fix: correct the name. Some findings cannot be accepted, like a name that nobody defined: correct what they name.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.granted import CheckNamed, Waivers
from prontuario.checks.own import packages
from prontuario.finding import Problem, Severity
from prontuario.source.nearest import did_you_mean

FORMERLY = ("waiver-known",)
SEVERITY = Severity.ERROR
MANDATORY = True


def run(waivers: Waivers) -> Iterator[Problem]:
    """Finds waivers of a check that does not exist, or that nobody may waive."""
    for waiver in (each.waiver for each in waivers.granted if each not in waivers.known):
        yield unfit(waiver, waivers, "waived")


def unfit(named: CheckNamed, waivers: Waivers, how: str) -> Problem:
    """Why a check cannot be waived, ignored or made to weigh less: it is mandatory, or there is none."""
    place, name = named.at("check"), named.check
    check = waivers.checks.named(name)
    if check:
        return Problem(
            place,
            f"`{name}` cannot be {how}: it is mandatory",
            f"remove this, and correct what `{name}` finds",
        )
    if any(each.check == name for each in waivers.broken):
        message = f"`{name}` cannot be {how}: it does not work"
        return Problem(place, message, "correct it first; the finding of `broken-check` says where")
    known = [each.id for each in waivers.checks.checks if not each.mandatory]
    hint = did_you_mean(name, known, "the name is in brackets at the end of a finding.")
    return Problem(place, f"there is no check `{name}`", f"{hint} {_of_ones_own()}")


def _of_ones_own() -> str:
    """What to do where a check of one's own was meant, by what is known of the packages that are installed."""
    installed = ", ".join(f"`{each}`" for each in packages())
    there = f"{installed} does not have it" if installed else "none that is installed offers checks"
    return f"If it is a check of your own, install its package beside Prontuario: {there}"
