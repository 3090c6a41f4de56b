"""What happens in one hour, step by step: who is called, who answers, who decides, who speaks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from prontuario.model.communication import Communication
from prontuario.model.people import Role
from prontuario.model.threat import Threat
from prontuario.plan.communications import approvers, statements_in_a_crisis
from prontuario.rehearsal.calls import Attempt, attempts
from prontuario.rehearsal.cast import cast_of, may_decide
from prontuario.rehearsal.scenario import Scenario
from prontuario.rehearsal.simulate import (
    Outcome,
    first_statement_of,
    outcome_in,
    worlds,
)

EventKind = Literal[
    "silent", "answers", "decides", "nobody", "speaker", "approver", "statement", "no-statement"
]


@dataclass(frozen=True)
class Event:
    """Something that happens `minute` minutes after the start. `talk` is the communication that goes out."""

    minute: int
    kind: EventKind
    attempt: Attempt | None = None
    talk: Communication | None = None


def story(threat: Threat, scenario: Scenario, hour: int) -> tuple[Event, ...]:
    """The course of a threat that starts in an hour of the week; where a rota is open, with the worst turn."""
    played = [(turn, outcome_in(threat, turn)) for turn in worlds(threat, scenario)]
    worst, outcome = max(played, key=lambda each: _weight(each[1], hour))
    decided = outcome.decision.at(hour)
    events = [*_ladder(threat, worst, hour, decided), *_statement(threat, worst, hour, decided)]
    return tuple(sorted(events, key=lambda event: event.minute))


def _weight(outcome: Outcome, hour: int) -> tuple[float, float]:
    decided, said = outcome.decision.at(hour), outcome.statement.at(hour)
    return (_or_never(decided), _or_never(said))


def _or_never(minutes: int | None) -> float:
    return float("inf") if minutes is None else minutes


def _ladder(threat: Threat, scenario: Scenario, hour: int, decided: int | None) -> Iterator[Event]:
    last = 0
    for rung, role in cast_of(threat, scenario.handbook).called:
        start = rung.after.minutes if rung.after else 0
        for event in _called(role, rung.via, scenario, hour, start):
            if decided is None or event.minute <= decided:
                yield event
                last = max(last, event.minute)
            if event.kind == "answers" and event.minute == decided and may_decide(role):
                yield Event(event.minute, "decides", event.attempt)
                return
    if decided is None:
        yield Event(last, "nobody")


def _called(role: Role, via: tuple[str, ...], scenario: Scenario, hour: int, start: int) -> list[Event]:
    """The tries of one rung before somebody has been reached; then the answer, which may be to an earlier message."""
    tries = [each for each in attempts(role, via, scenario, start) if each.hours >> hour & 1]
    answered = [each for each in tries if each.answered >> hour & 1]
    first = min(answered, key=lambda each: each.reached, default=None)
    made = [each for each in tries if first is None or each.at < first.reached]
    silent = [Event(each.at, "silent", each) for each in made if each is not first]
    return [*silent, Event(first.reached, "answers", first)] if first else silent


def _statement(threat: Threat, scenario: Scenario, hour: int, decided: int | None) -> Iterator[Event]:
    if decided is None:
        return
    first = first_statement_of(threat, scenario, hour)
    if not statements_in_a_crisis(threat, scenario.handbook):
        return  # nobody is told in public, and nobody has to be
    if first is None:
        yield Event(decided, "no-statement")
        return
    minutes, talk = first
    asked: tuple[tuple[EventKind, tuple[str, ...]], ...] = (
        ("speaker", (talk.who or "",)),
        ("approver", approvers(talk, scenario.handbook)),
    )
    for kind, names in asked:
        met = [
            event
            for name in names
            if (role := scenario.handbook.roles.get(name))
            for event in _called(role, cast_of(threat, scenario.handbook).ladder, scenario, hour, decided)
            if event.kind == "answers"
        ]
        if met:
            answer = min(met, key=lambda event: event.minute)
            yield Event(answer.minute, kind, answer.attempt)
    yield Event(minutes, "statement", talk=talk)
