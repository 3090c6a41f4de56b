"""The escalation begins at once, and each rung waits longer than the one before it.

Why: a rung that comes too early is never waited for, and one out of order is read wrongly at night.
Fix: leave `after:` out on the first rung; order the others by time.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.shared.rung_words import rung_words
from prontuario.finding import Problem, Severity
from prontuario.model.duration import NO_TIME
from prontuario.model.threat import Rung, Threat

FORMERLY = ("waits-increase",)
SEVERITY = Severity.ERROR


def run(case: Case) -> Iterator[Problem]:
    """Finds ladders that begin late, and rungs that come no later than the one before them."""
    for threat in case.threats():
        yield from _rungs(threat)


def _rungs(threat: Threat) -> Iterator[Problem]:
    last = NO_TIME
    for rung in threat.escalation[:1]:
        last = rung.after or NO_TIME
        if last > NO_TIME:
            yield Problem(
                rung.at("after"),
                f"the first rung of the escalation waits {last}",
                "remove `after:`: the first call is made at once",
            )
    for number, rung in enumerate(threat.escalation[1:], 2):
        if rung.after is None:
            continue
        if rung.after <= last:
            yield Problem(
                rung.at("after"),
                f"{rung_words(number, rung)} comes after {rung.after}, and the one before it after {last}",
                _hint(rung, threat.escalation[number - 2]),
            )
        last = rung.after


def _hint(rung: Rung, before: Rung) -> str:
    """What to do: two rungs with the same wait may be meant to be one."""
    if rung.after == before.after and rung.to and before.to:
        both = ", ".join((*before.to, *rung.to))
        return f"to call both at the same time, write one rung: `to: [{both}]`; or give it a longer wait"
    return "give it a longer wait, or move it up"
