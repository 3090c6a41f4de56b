"""Every threat has an escalation ladder; each rung names a role, a channel and, after the first, a time.

Why: when nobody takes charge, somebody has to be next, and everybody has to know when.
Fix: add `escalation:` with `{to: ROLE, via: CHANNEL}` first, then rungs with `after:`.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.shared.rung_words import rung_words
from prontuario.finding import Problem, Severity
from prontuario.model.threat import Threat

FORMERLY = ("escalation-timed",)
SEVERITY = Severity.ERROR
NOBODY_TO_CALL = True


def run(case: Case) -> Iterator[Problem]:
    """Finds missing ladders and incomplete rungs."""
    for threat in case.threats():
        if not threat.escalation:
            yield Problem(
                threat.key_at("escalation"),
                f"the threat `{threat.id}` has no escalation",
                "add `escalation:` with `- {to: ROLE, via: CHANNEL}`",
            )
        yield from _rungs(threat)


def _rungs(threat: Threat) -> Iterator[Problem]:
    for index, rung in enumerate(threat.escalation):
        number = rung_words(index + 1, rung)
        if not rung.to:
            yield Problem(rung.at(), f"{number} calls nobody", "add `to: ROLE`")
        if not rung.via:
            yield Problem(rung.at(), f"{number} has no channel", "add `via: CHANNEL`")
        if index > 0 and rung.after is None:
            yield Problem(rung.at(), f"{number} has no time", "add `after:`, like `after: 10m`")
