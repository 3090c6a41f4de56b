"""Nothing in a playbook relies on a channel that its threat takes down.

Why: the plan for a dead network must not say "write to everybody in the chat".
Fix: go through a channel that works without what is lost, or correct `takes_down:` or the channel's `needs:`. Steps
    of the phase `recover`, and what is due after a week, may use it: by then it works again.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.shared.rung_words import rung_words
from prontuario.checks.shared.step_words import named, place_in_threat
from prontuario.finding import Problem, Severity
from prontuario.model.communication import Communication, Updates
from prontuario.model.duration import Duration
from prontuario.model.handbook import Handbook
from prontuario.model.step import Phase
from prontuario.model.threat import Rung, Threat
from prontuario.plan.outages import lost_with
from prontuario.plan.steps import PlannedStep, timed_steps

FORMERLY = ("channel-lost",)
SEVERITY = Severity.ERROR
WEEK = Duration(7 * 24 * 60)


def run(case: Case) -> Iterator[Problem]:
    """Finds steps, rungs, communications and updates whose channel is gone, and steps whose fallbacks all are."""
    for threat in case.threats():
        for each in timed_steps(threat, case.handbook):
            if each.step.phase is not Phase.RECOVER and not _works_again(each.due):
                yield from _step(each.planned, threat, case.handbook)
        for part, name in _talks(threat):
            for index, channel in enumerate(part.via):
                if cause := lost_with(channel, threat, case.handbook):
                    yield Problem(part.at("via", index), *_said(name, channel, cause))


def _step(planned: PlannedStep, threat: Threat, handbook: Handbook) -> Iterator[Problem]:
    for index, channel in enumerate(planned.step.via):
        if cause := lost_with(channel, threat, handbook):
            yield Problem(place_in_threat(planned, "via", index), *_said(named(planned), channel, cause))
    fallback = planned.step.fallback
    if fallback and all(lost_with(channel, threat, handbook) for channel in fallback):
        names = ", ".join(f"`{channel}`" for channel in fallback)
        yield Problem(
            place_in_threat(planned, "fallback"),
            f"all fallbacks of {named(planned)} are lost here: {names}",
            "add one that works without what the threat takes down",
        )


def _works_again(due: Duration | None) -> bool:
    """Whether something is due so late that what was lost is back."""
    return due is not None and due > WEEK


def _talks(threat: Threat) -> Iterator[tuple[Rung | Communication | Updates, str]]:
    for number, rung in enumerate(threat.escalation, 1):
        yield rung, rung_words(number, rung)
    for communication in threat.communication:
        if not _works_again(communication.when.within):
            yield communication, f"what is said to `{communication.audience}`"
    if threat.updates:
        yield threat.updates, "what the crisis team is told"


def _said(name: str, channel: str, cause: str) -> tuple[str, str]:
    return (
        f"{name} relies on `{channel}`, which is lost with `{cause}`",
        f"go through a channel that works without `{cause}`",
    )
