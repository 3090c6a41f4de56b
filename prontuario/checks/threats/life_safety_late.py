"""Where people may be in danger, the plan begins with their safety, and calls for help before it tells anybody.

Why: somebody who opens this page in smoke does what comes first.
Fix: begin with a step that `counts_as: emergency-call` or `evacuation`; let a call come before every communication.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from prontuario.checks.case import Case
from prontuario.checks.shared.deeds import denies_deed, says_deed
from prontuario.checks.shared.step_words import named, place_in_threat
from prontuario.finding import Problem, Severity
from prontuario.model.policy import Policy
from prontuario.model.step import Deed
from prontuario.model.threat import Threat
from prontuario.plan.steps import TimedStep, is_whole, timed_steps

FORMERLY = ("life-safety-first",)
SEVERITY = Severity.ERROR
CALL: Final = "emergency-call"
LEAVE: Final = "evacuation"


def run(case: Case) -> Iterator[Problem]:
    """Finds plans for danger to life that begin with anything else, or call for help late or never."""
    for threat in case.threats():
        steps = timed_steps(threat, case.handbook)
        if threat.life_safety and steps and is_whole(threat, case.handbook):
            begins_wrongly = list(_first(steps[0], case.handbook.policy))
            yield from begins_wrongly
            yield from _call(steps, threat, case.handbook.policy, bool(begins_wrongly))


def _first(step: TimedStep, policy: Policy) -> Iterator[Problem]:
    if any(_does(deed, step, policy) for deed in (CALL, LEAVE)):
        return
    declared = next((deed for deed in (CALL, LEAVE) if deed in step.step.counts_as), None)
    if declared:
        yield Problem(
            step.step.at("do"),
            f"people may be in danger, and the words of {named(step.planned)} are not those of an {declared}",
            "say whom to call, or how to get everybody out; or take the `counts_as:` away",
        )
    else:
        yield Problem(
            place_in_threat(step.planned, "counts_as"),
            f"people may be in danger, and by its times the plan begins with {named(step.planned)}",
            f"let a step that `counts_as: {CALL}` or `{LEAVE}` be the first: give it the shortest `within:`",
        )


def _does(deed: Deed, timed: TimedStep, policy: Policy) -> bool:
    """Whether a step is that: it says so in its words, or under `counts_as:` with words that may mean it."""
    step = timed.step
    declared = deed in step.counts_as and not denies_deed(deed, step, policy)
    return declared or says_deed(deed, step, policy)


def _call(
    steps: tuple[TimedStep, ...], threat: Threat, policy: Policy, begins_wrongly: bool
) -> Iterator[Problem]:
    """A call that is late or never made; where the plan begins with something else, that is why it is late."""
    calls = [each for each in steps if _does(CALL, each, policy)]
    timed = [(each.due, each) for each in calls if each.due is not None]
    words = [talk.when.within for talk in threat.communication if talk.when.within is not None]
    if not calls and not any(CALL in each.step.counts_as for each in steps[:1]):  # that one is said already
        yield Problem(
            threat.at("life_safety"),
            f"people may be in danger, and no step of `{threat.id}` calls for help",
            f"add `counts_as: {CALL}` to the step that does",
        )
    elif calls and len(timed) == len(calls) and words and not begins_wrongly:
        due, first = min(timed, key=lambda each: each[0])
        if due >= min(words):
            yield Problem(
                place_in_threat(first.planned, "within"),
                f"help is called after {due}, and somebody is told after {min(words)}",
                "call for help before anybody is told",
            )
