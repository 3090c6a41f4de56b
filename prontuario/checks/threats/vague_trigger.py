"""The plan of a threat is activated by something that can be measured.

Why: where the plan says "many complaints", people argue about the number while it grows.
Fix: give each entry of `activate:` a time (`for: 15m`) or a number (`count: 200` with `within: 1h`).
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.model.threat import Threat, Trigger

FORMERLY = ("trigger-measurable",)
SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds threats without a trigger, and triggers without a number."""
    for threat in case.threats():
        if not threat.activate:
            yield Problem(
                threat.key_at("activate"),
                f"nothing says when the plan of `{threat.id}` is activated",
                "add `activate:` with `- {signal: ..., for: 15m}`",
            )
        yield from _vague(threat)


def _vague(threat: Threat) -> Iterator[Problem]:
    for trigger in threat.activate:
        if not _measurable(trigger):
            yield Problem(
                trigger.at(),
                f"nobody can measure «{trigger.signal}»",
                "add how long (`for: 15m`), or how many in what time (`count: 200` and `within: 1h`)",
            )


def _measurable(trigger: Trigger) -> bool:
    counted = trigger.count is not None and trigger.within is not None
    return counted or trigger.lasting is not None
