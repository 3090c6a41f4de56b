"""Which step, communication or follow-up sends the notice of which deadline: as they say, never by their order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from prontuario.model.clock import AWARE, CLASSIFIED, Clock
from prontuario.model.communication import Communication
from prontuario.model.duration import NO_TIME, Duration
from prontuario.model.handbook import Handbook
from prontuario.model.step import Phase
from prontuario.model.text import Text
from prontuario.model.threat import Followup, Threat
from prontuario.plan.deadlines import Limit, deadline_key
from prontuario.plan.steps import TimedStep, timed_steps
from prontuario.plan.tick_keys import communication_keys, followup_keys, step_keys

EARLY = (Phase.ASSESS, Phase.CONTAIN)


@dataclass(frozen=True)
class Sending:
    """Something that sends a notice. `names` is what it says, `key` the name under which it is ticked off, `due` by
    when it is done: counted from the start of the incident, or of a follow-up from the stand-down."""

    by: TimedStep | Communication | Followup
    names: str
    key: str
    due: Duration | None
    who: tuple[str, ...]
    """The roles that know of it."""

    @property
    def conditions(self) -> tuple[Text, ...]:
        """Under which it is done."""
        if isinstance(self.by, TimedStep):
            return self.by.conditions
        return (self.by.condition,) if isinstance(self.by, Communication) and self.by.condition else ()


def sendings(threat: Threat, handbook: Handbook) -> tuple[Sending, ...]:
    """All that sends notices in a threat, in the order of its page."""
    language = handbook.policy.language
    timed = timed_steps(threat, handbook)
    steps = (
        Sending(each, each.step.clock, key, each.due, _told(each))
        for each, key in zip(timed, step_keys(timed, language), strict=True)
        if each.step.clock
    )
    talks = (
        Sending(each, each.clock, key, each.when.within, tuple(filter(None, (each.who, *each.approved_by))))
        for each, key in zip(
            threat.communication, communication_keys(threat.communication, language), strict=True
        )
        if each.clock
    )
    later = (
        Sending(each, each.clock, key, each.within, tuple(filter(None, (each.who,))))
        for each, key in zip(threat.afterwards, followup_keys(threat.afterwards, language), strict=True)
        if each.clock
    )
    return (*steps, *talks, *later)


def _told(timed: TimedStep) -> tuple[str, ...]:
    step = timed.step
    return tuple(filter(None, (step.who, *step.consult, *step.inform)))


def sent_for(clock: Clock, number: int, all_of_them: tuple[Sending, ...]) -> tuple[Sending, ...]:
    """What sends the notice of the `number`-th deadline: what names it, or names the law where it has only one."""
    names = {f"{clock.id}/{clock.deadlines[number].id}"} if clock.deadlines[number].id else set[str]()
    if len(clock.deadlines) == 1:
        names.add(clock.id)
    return tuple(each for each in all_of_them if each.names in names)


def unnamed(clock: Clock, all_of_them: tuple[Sending, ...]) -> Iterator[Sending]:
    """What names a law of several deadlines alone: nobody knows which of them it means."""
    return (each for each in all_of_them if each.names == clock.id and len(clock.deadlines) > 1)


def latest_start(
    limit: Limit, clock: Clock, sending: Sending | None, threat: Threat, handbook: Handbook
) -> Duration | None:
    """The latest sensible moment from which a limit counts, after the start of the incident; none where nothing tells.

    A notice that others count from is sent when its step is due. The incident is classified, and an event happens, by
    the step that the sending step comes `after`, or else by the last one before it (of those that assess and contain).
    """
    if limit.begins == AWARE:
        return NO_TIME
    places = {deadline_key(clock, place): place for place in range(len(clock.deadlines))}
    if limit.begins in places:
        before = sent_for(clock, places[limit.begins], sendings(threat, handbook))
        return max((each.due for each in before if each.due is not None), default=None)
    if sending is None:
        return None
    if not isinstance(sending.by, TimedStep):
        return NO_TIME
    return _reached_before(
        sending.by, any_phase=limit.begins != CLASSIFIED, steps=timed_steps(threat, handbook)
    )


def _reached_before(sending: TimedStep, any_phase: bool, steps: tuple[TimedStep, ...]) -> Duration:
    """When the last step before a sending one is due."""
    step, due = sending.step, sending.due or NO_TIME
    if step.after and step.within:
        return Duration(due.minutes - step.within.minutes)
    earlier = (
        each.due
        for each in steps
        if each.due is not None
        and each.due < due
        and not each.step.clock
        and (any_phase or each.step.phase in EARLY)
    )
    return max(earlier, default=NO_TIME)
