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
from prontuario.model.duration import NO_TIME, Duration
from prontuario.model.handbook import Handbook
from prontuario.model.step import Deed, Use
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
            begins_wrongly = list(_first(steps, case.handbook))
            yield from begins_wrongly
            yield from _call(steps, threat, case.handbook, bool(begins_wrongly))


def _first(steps: tuple[TimedStep, ...], handbook: Handbook) -> Iterator[Problem]:
    step = steps[0]
    if _saves(step, handbook):
        return
    declared = next((deed for deed in (CALL, LEAVE) if deed in step.step.counts_as), None)
    if declared:
        yield Problem(
            step.step.at("do"),
            f"people may be in danger, and the words of {named(step.planned)} are not those of an {declared}",
            "say whom to call, or how to get everybody out; or take the `counts_as:` away",
        )
    elif late := _late_by_its_start(steps, handbook):
        entry, due = late
        yield Problem(
            entry.at("starts"),
            f"people may be in danger, and `{entry.use}` begins only after {entry.starts}: its first step is due after"
            f" {due}, and the plan begins with {named(step.planned)}",
            "let it start at once: take `starts:` out",
        )
    else:
        yield Problem(
            place_in_threat(step.planned, "counts_as"),
            f"people may be in danger, and by its times the plan begins with {named(step.planned)}",
            f"let a step that `counts_as: {CALL}` or `{LEAVE}` be the first: give it the shortest `within:`",
        )


def _saves(timed: TimedStep, handbook: Handbook) -> bool:
    return any(_does(deed, timed, handbook) for deed in (CALL, LEAVE))


def _late_by_its_start(steps: tuple[TimedStep, ...], handbook: Handbook) -> tuple[Use, Duration] | None:
    """The procedure that calls for help or gets everybody out, where its own `starts:` makes it late, and when."""
    for each in steps:
        entry = each.planned.frame.entry
        if entry and entry.starts > NO_TIME and each.due is not None and _saves(each, handbook):
            return entry, each.due
    return None


def _does(deed: Deed, timed: TimedStep, handbook: Handbook) -> bool:
    """Whether a step is that: it says so in its words, or under `counts_as:` with words that may mean it."""
    step = timed.step
    declared = deed in step.counts_as and not denies_deed(deed, step, handbook)
    return declared or says_deed(deed, step, handbook.policy)


def _call(
    steps: tuple[TimedStep, ...], threat: Threat, handbook: Handbook, begins_wrongly: bool
) -> Iterator[Problem]:
    """A call that is late or never made; where the plan begins with something else, that is why it is late."""
    calls = [each for each in steps if _does(CALL, each, handbook)]
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
