"""The legal clocks of a threat: what is due by when, counted from what, and which step sends it."""

from __future__ import annotations

from dataclasses import dataclass

from prontuario.model.library import Clock
from prontuario.model.threat import Threat
from prontuario.pages import paths
from prontuario.pages.desk import Desk
from prontuario.pages.views.steps import ConditionView, condition_views, seconds
from prontuario.plan.keys import step_keys
from prontuario.plan.steps import TimedStep, timed_steps


@dataclass(frozen=True)
class RunningDeadline:
    """One deadline. It counts from `begins`: `aware`, `classified`, or the key of the deadline that came before it."""

    key: str
    send: str
    within: str
    seconds: int
    starts_from: str
    begins: str
    sent_by: str
    """The key of the step that sends it; empty where none does."""
    step: str
    conditions: tuple[ConditionView, ...]


@dataclass(frozen=True)
class RunningClock:
    """A legal clock that may run, with its deadlines."""

    title: str
    href: str
    deadlines: tuple[RunningDeadline, ...]


def running_clocks(threat: Threat, desk: Desk) -> tuple[RunningClock, ...]:
    """The clocks of a threat, ready to print and to run."""
    timed = timed_steps(threat, desk.handbook)
    keyed = tuple(zip(step_keys(timed, desk.voice.first_language), timed, strict=True))
    known = (desk.handbook.clocks[name] for name in threat.clocks if name in desk.handbook.clocks)
    return tuple(
        RunningClock(desk.voice.say(clock.title), paths.clock(clock.id), _deadlines(clock, keyed, desk))
        for clock in known
    )


def _deadlines(
    clock: Clock, keyed: tuple[tuple[str, TimedStep], ...], desk: Desk
) -> tuple[RunningDeadline, ...]:
    voice, found = desk.voice, list[RunningDeadline]()
    serving = sorted((each for each in keyed if each[1].step.clock == clock.id), key=_due)
    # Where more steps than deadlines serve a clock, the first ones prepare: none is taken for sent too early.
    serving = serving[-len(clock.deadlines) :]
    for number, each in enumerate(clock.deadlines):
        key, timed = serving[number] if number < len(serving) else ("", None)
        follows = each.starts_from == "notified" and found
        found.append(
            RunningDeadline(
                key=f"clock/{clock.id}/{number + 1}",
                send=voice.say(each.send),
                within=voice.span(each.within),
                seconds=seconds(each.within),
                starts_from=voice.labels(f"from_{each.starts_from}"),
                begins=found[-1].key if follows else each.starts_from,
                sent_by=key,
                step=voice.say(timed.step.do) if timed else "",
                conditions=condition_views(timed.conditions, desk) if timed else (),
            )
        )
    return tuple(found)


def _due(keyed: tuple[str, TimedStep]) -> int:
    due = keyed[1].due
    return due.minutes if due else 10**9
