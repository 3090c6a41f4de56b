"""The notification deadlines of a threat: what is due by when, counted from what, and which step sends it."""

from __future__ import annotations

from dataclasses import dataclass

from prontuario.model.library import Clock
from prontuario.model.threat import Threat
from prontuario.plan.steps import TimedStep, timed_steps
from prontuario.plan.tick_keys import step_keys
from prontuario.views import paths
from prontuario.views.context import Context
from prontuario.views.steps import ConditionView, condition_views, seconds


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
    """A notification deadline that may run, with its deadlines."""

    title: str
    href: str
    deadlines: tuple[RunningDeadline, ...]


def running_clocks(threat: Threat, context: Context) -> tuple[RunningClock, ...]:
    """The clocks of a threat, ready to print and to run."""
    timed = timed_steps(threat, context.handbook)
    keyed = tuple(zip(step_keys(timed, context.handbook.policy.language), timed, strict=True))
    known = (context.handbook.clocks[name] for name in threat.clocks if name in context.handbook.clocks)
    return tuple(
        RunningClock(context.say(clock.title), paths.clock(clock.id), _deadlines(clock, keyed, context))
        for clock in known
    )


def _deadlines(
    clock: Clock, keyed: tuple[tuple[str, TimedStep], ...], context: Context
) -> tuple[RunningDeadline, ...]:
    context, found = context, list[RunningDeadline]()
    serving = sorted((each for each in keyed if each[1].step.clock == clock.id), key=_due)
    # Where more steps than deadlines serve a clock, the first ones prepare: none is taken for sent too early.
    serving = serving[-len(clock.deadlines) :]
    for number, each in enumerate(clock.deadlines):
        key, timed = serving[number] if number < len(serving) else ("", None)
        follows = each.starts_from == "notified" and found
        found.append(
            RunningDeadline(
                key=f"clock/{clock.id}/{number + 1}",
                send=context.say(each.send),
                within=context.span(each.within),
                seconds=seconds(each.within),
                starts_from=context.labels(f"from_{each.starts_from}"),
                begins=found[-1].key if follows else each.starts_from,
                sent_by=key,
                step=context.say(timed.step.do) if timed else "",
                conditions=condition_views(timed.conditions, context) if timed else (),
            )
        )
    return tuple(found)


def _due(keyed: tuple[str, TimedStep]) -> int:
    due = keyed[1].due
    return due.minutes if due else 10**9
