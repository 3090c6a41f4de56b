"""An exercise to play, made from a plan: when it begins, who is missing, what players are told and should do.

It begins in the threat's worst hour, with the loss that makes it the worst.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from prontuario.model.handbook import Handbook
from prontuario.model.text import Text
from prontuario.model.threat import Threat, Trigger
from prontuario.plan.communications import outside_communications
from prontuario.plan.steps import TimedStep, timed_steps
from prontuario.rehearsal.losses import Rehearsed
from prontuario.rehearsal.scenario import Loss
from prontuario.rehearsal.worst import worst_decision

PLAYED = 120  # minutes: an exercise lasts two hours at most
NOTICE = 15  # minutes between the news that a message hangs on and the time by which it has to be out
BETWEEN = 5  # minutes from one hard question to the next

InjectKind = Literal["begins", "sign", "lost", "trigger", "condition", "asked", "over"]


@dataclass(frozen=True)
class Inject:
    """What the exercise lead tells the players, `minute` minutes after the start; `lost` is the name of a resource.

    `trigger` is what is measured, with its number.
    """

    minute: int
    kind: InjectKind
    text: Text | None = None
    lost: str = ""
    trigger: Trigger | None = None


@dataclass(frozen=True)
class Exercise:
    """An exercise: the hour of the week in which it begins, what is missing, what is told, the steps due."""

    threat: Threat
    hour: int
    missing: Loss | None
    injects: tuple[Inject, ...]
    steps: tuple[TimedStep, ...]


def exercise(rehearsed: Rehearsed, handbook: Handbook) -> Exercise:
    """The exercise of a threat that was rehearsed with every single loss."""
    threat, worst = rehearsed.threat, worst_decision(rehearsed)
    told = (each for each in _injects(threat, handbook) if each.minute <= PLAYED)
    due = [each for each in timed_steps(threat, handbook) if each.due and each.due.minutes <= PLAYED]
    return Exercise(
        threat,
        worst.worst.hour,
        worst.loss,
        tuple(sorted(told, key=lambda each: each.minute)),
        tuple(sorted(due, key=_minutes)),
    )


def _minutes(step: TimedStep) -> int:
    return step.due.minutes if step.due else 0


def _injects(threat: Threat, handbook: Handbook) -> Iterator[Inject]:
    yield Inject(0, "begins", threat.summary or threat.title)
    yield from (Inject(0, "lost", lost=name) for name in threat.takes_down if name in handbook.resources)
    first = handbook.policy.limits.first_minutes.minutes
    for number, sign in enumerate(threat.signs):
        yield Inject(number * first // len(threat.signs), "sign", sign)
    yield from _triggers(threat, handbook)
    for talk in threat.communication:
        if talk.condition and talk.when.within:
            yield Inject(max(0, talk.when.within.minutes - NOTICE), "condition", talk.condition)
    yield from _questions(threat, handbook)
    if threat.stand_down:
        yield Inject(PLAYED, "over", threat.stand_down.when)


def _triggers(threat: Threat, handbook: Handbook) -> Iterator[Inject]:
    """All of them, the mildest first, spread from the first minutes to the end."""
    rank = {level.id: number for number, level in enumerate(handbook.policy.levels)}
    first = min(handbook.policy.limits.first_minutes.minutes, PLAYED)
    mildest = sorted(threat.activate, key=lambda each: rank.get(each.level or "", len(rank)))
    for number, trigger in enumerate(mildest):
        minute = first + number * (PLAYED - first) // len(mildest)
        yield Inject(minute, "trigger", trigger.signal, trigger=trigger)


def _questions(threat: Threat, handbook: Handbook) -> Iterator[Inject]:
    """Hard questions come once the first statement is due."""
    said = [talk.when.within.minutes for talk in outside_communications(threat, handbook) if talk.when.within]
    start = min(said, default=handbook.policy.limits.first_minutes.minutes)
    for number, question in enumerate(threat.questions, 1):
        yield Inject(start + number * BETWEEN, "asked", question.ask)
