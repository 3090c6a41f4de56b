"""How a finding speaks of what sends a notice, and where its author corrects that."""

from __future__ import annotations

from prontuario.checks.shared.step_words import named, place_in_threat
from prontuario.finding import Place
from prontuario.model.clock import Clock
from prontuario.model.communication import Communication
from prontuario.plan.notices import Sending
from prontuario.plan.steps import TimedStep


def in_words(sending: Sending) -> str:
    """What sends: `the step «Notify»`."""
    if isinstance(sending.by, TimedStep):
        return named(sending.by.planned)
    if isinstance(sending.by, Communication):
        return f"the communication to `{sending.by.audience}`"
    return f"the follow-up «{sending.by.do}»"


def place_of(sending: Sending, key: str) -> Place:
    """Where a value of it is corrected."""
    if isinstance(sending.by, TimedStep):
        return place_in_threat(sending.by.planned, key)
    if isinstance(sending.by, Communication) and key == "within":
        return sending.by.at("when", key)
    return sending.by.at(key)


def name_of(clock: Clock, number: int) -> str:
    """What a step writes to name a deadline: `dora/final`; the law alone where it has only one."""
    name = clock.deadlines[number].id
    return clock.id if name is None or len(clock.deadlines) == 1 else f"{clock.id}/{name}"
