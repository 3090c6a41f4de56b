"""Each notification deadline of a threat has a step that sends its notice in time, and an owner who knows of it.

Why: the deadline runs while everybody repairs, and two officers wait for each other.
Fix: give a step `clock:` and a `within:` before the deadline; let the clock's owner do it, or name it under `inform:`.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.shared.step_words import named, place_in_threat
from prontuario.finding import Problem, Severity
from prontuario.model.duration import Duration
from prontuario.model.library import Clock
from prontuario.model.threat import Threat
from prontuario.plan.steps import TimedStep, is_whole, timed_steps

FORMERLY = ("clock-served",)
SEVERITY = Severity.ERROR


def run(case: Case) -> Iterator[Problem]:
    """Finds clocks without an owner, and clocks of a threat that nobody serves, or too late."""
    for clock in case.handbook.clocks.values():
        if clock.owner is None:
            yield Problem(clock.key_at("owner"), f"nobody owns the clock `{clock.id}`", "add `owner: ROLE`")
    for threat in case.threats():
        for index, name in enumerate(threat.clocks) if is_whole(threat, case.handbook) else ():
            if name in case.handbook.clocks:
                yield from _served(case.handbook.clocks[name], index, threat, case)


def _served(clock: Clock, index: int, threat: Threat, case: Case) -> Iterator[Problem]:
    steps = [timed for timed in timed_steps(threat, case.handbook) if timed.step.clock == clock.id]
    deadline = min((each.within for each in clock.deadlines if each.starts_from == "aware"), default=None)
    timely = [timed for timed in steps if timed.due is None or deadline is None or timed.due <= deadline]
    if not steps:
        yield Problem(
            threat.at("clocks", index),
            f"no step sends the notice for `{clock.id}`",
            f"add `clock: {clock.id}` to the step that does",
        )
    elif not timely:
        late = [(timed.due, timed) for timed in steps if timed.due is not None]
        yield _late(min(late, key=lambda each: each[0])[1], clock, deadline)
    elif (
        clock.owner
        and clock.owner in case.handbook.roles
        and not any(_knows(timed, clock.owner) for timed in timely)
    ):
        step = timely[0]
        yield Problem(
            place_in_threat(step.planned, "who"),
            f"{named(step.planned)} serves `{clock.id}`, and its owner `{clock.owner}` is not told",
            f"let `{clock.owner}` do it, or add it to `consult:` or `inform:`",
        )


def _late(step: TimedStep, clock: Clock, deadline: Duration | None) -> Problem:
    return Problem(
        place_in_threat(step.planned, "within"),
        f"{named(step.planned)} is due after {step.due}, and `{clock.id}` gives {deadline}",
        "let it come earlier, with time for a second try",
    )


def _knows(timed: TimedStep, owner: str) -> bool:
    return owner in (timed.step.who, *timed.step.consult, *timed.step.inform)
