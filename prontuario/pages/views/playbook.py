"""A threat's playbook: everything below the first call."""

from __future__ import annotations

from dataclasses import dataclass

from prontuario.model.step import Phase
from prontuario.model.threat import Threat, Trigger
from prontuario.pages import paths
from prontuario.pages.desk import Desk
from prontuario.pages.paths import Link
from prontuario.pages.views.running import RunningClock, running_clocks
from prontuario.pages.views.steps import (
    ChannelUse,
    RungView,
    StepView,
    channel_uses,
    message_link,
    role_link,
    role_links,
    rung_view,
    seconds,
    step_view,
)
from prontuario.pages.views.talks import TalkView, talk_view, updates_view
from prontuario.plan.keys import followup_keys, rung_keys, step_keys, talk_keys
from prontuario.plan.reach import lost_channels
from prontuario.plan.review import next_review
from prontuario.plan.steps import TimedStep, timed_steps


@dataclass(frozen=True)
class TriggerView:
    """A measurable reason to activate: what, how much, and the level that follows."""

    signal: str
    measure: str
    level: str


@dataclass(frozen=True)
class StepsView:
    """The steps: those of the first minutes in order of time, then the others by phase."""

    minutes: int
    first: tuple[StepView, ...]
    phases: tuple[tuple[str, tuple[StepView, ...]], ...]


@dataclass(frozen=True)
class FollowupView:
    """Something done after the stand-down."""

    key: str
    do: str
    who: Link | None
    due: str
    seconds: int


@dataclass(frozen=True)
class EndView:
    """How it ends, what has to be sent by law, and how fresh all this is."""

    stand_down: str
    stand_down_by: Link | None
    closing: Link | None
    afterwards: tuple[FollowupView, ...]
    clocks: tuple[RunningClock, ...]
    sources: tuple[str, ...]
    reviewed: str
    next_review: str
    evidence: Link | None


@dataclass(frozen=True)
class PlaybookView:
    """What a threat's page shows below the first call, in its fixed order."""

    signs: tuple[str, ...]
    triggers: tuple[TriggerView, ...]
    steps: StepsView
    rungs: tuple[RungView, ...]
    talks: tuple[TalkView, ...]
    updates: TalkView | None
    lines: tuple[ChannelUse, ...]
    """The channels of this playbook that have a number of their own: a bridge, a hotline."""
    lost: tuple[ChannelUse, ...]
    suppliers: tuple[Link, ...]
    barred: tuple[Link, ...]
    avoid: tuple[str, ...]
    end: EndView

    @property
    def says_what_to_do(self) -> bool:
        """Whether there is more to do than to call: staff's edition may hold no steps."""
        return bool(self.steps.first or self.steps.phases)

    @property
    def says_what_to_tell(self) -> bool:
        """Whether somebody is told something."""
        return bool(self.talks or self.updates)


def playbook_view(threat: Threat, desk: Desk) -> PlaybookView:
    """A threat's playbook, ready to print."""
    suppliers = desk.handbook.suppliers
    return PlaybookView(
        signs=desk.voice.say_all(threat.signs),
        triggers=tuple(trigger_view(each, desk) for each in threat.activate),
        steps=steps_view(threat, desk),
        rungs=tuple(
            rung_view(rung, desk, key)
            for rung, key in zip(threat.escalation, rung_keys(threat.escalation), strict=True)
        ),
        talks=_talks(threat, desk),
        updates=updates_view(threat.updates, desk) if threat.updates else None,
        lines=_lines(threat, desk),
        lost=channel_uses(lost_channels(threat, desk.handbook), desk),
        suppliers=tuple(
            Link(desk.voice.say(suppliers[name].title), paths.supplier(name))
            for name in threat.supplier
            if name in suppliers
        ),
        barred=role_links(threat.barred, desk),
        avoid=desk.voice.say_all(threat.avoid),
        end=_end(threat, desk),
    )


def _talks(threat: Threat, desk: Desk) -> tuple[TalkView, ...]:
    talks = threat.communication
    keys = talk_keys(talks, desk.voice.first_language)
    return tuple(talk_view(talk, desk, key) for talk, key in zip(talks, keys, strict=True))


def _lines(threat: Threat, desk: Desk) -> tuple[ChannelUse, ...]:
    used = [name for timed in timed_steps(threat, desk.handbook) for name in timed.step.via]
    used += threat.updates.via if threat.updates else ()
    return tuple(use for use in channel_uses(tuple(dict.fromkeys(used)), desk) if use.phones)


def trigger_view(trigger: Trigger, desk: Desk) -> TriggerView:
    """A trigger, ready to print."""
    voice = desk.voice
    measures = (
        f"{trigger.count:,}".replace(",", "\u202f") if trigger.count else "",
        voice.labels("measure_within", span=voice.span(trigger.within)) if trigger.within else "",
        voice.labels("measure_for", span=voice.span(trigger.lasting)) if trigger.lasting else "",
    )
    level = next((level for level in desk.handbook.policy.levels if level.id == trigger.level), None)
    signal = voice.say(trigger.signal) + (":" if trigger.count else "")
    return TriggerView(signal, " ".join(filter(None, measures)), voice.say(level.title) if level else "")


def steps_view(threat: Threat, desk: Desk) -> StepsView:
    """The steps of a threat, ready to print; each stands once."""
    timed = timed_steps(threat, desk.handbook)
    keys = {
        id(each): key for each, key in zip(timed, step_keys(timed, desk.voice.first_language), strict=True)
    }
    limit = desk.handbook.policy.limits.first_minutes
    first = [each for each in timed if each.due is not None and each.due <= limit]
    later = [each for each in timed if each not in first]
    by_phase = ((phase, [each for each in later if each.step.phase is phase]) for phase in Phase)
    return StepsView(
        minutes=limit.minutes,
        first=tuple(step_view(each, desk, keys[id(each)]) for each in sorted(first, key=_minutes)),
        phases=tuple(
            (
                desk.voice.labels(f"phase_{phase}"),
                tuple(step_view(each, desk, keys[id(each)]) for each in steps),
            )
            for phase, steps in by_phase
            if steps
        ),
    )


def _minutes(timed: TimedStep) -> int:
    return timed.due.minutes if timed.due else 0


def _end(threat: Threat, desk: Desk) -> EndView:
    voice, book, down, review = desk.voice, desk.handbook, threat.stand_down, threat.review
    drill = book.drills.get(review.evidence or "") if review else None
    followups = (
        FollowupView(
            key, voice.say(each.do), role_link(each.who, desk), voice.span(each.within), seconds(each.within)
        )
        for each, key in zip(
            threat.afterwards, followup_keys(threat.afterwards, voice.first_language), strict=True
        )
    )
    return EndView(
        stand_down=voice.say(down.when) if down else "",
        stand_down_by=role_link(down.who, desk) if down else None,
        closing=message_link(down.say, desk) if down else None,
        afterwards=tuple(followups),
        clocks=running_clocks(threat, desk),
        sources=voice.say_all(threat.sources),
        reviewed=voice.day(review.last) if review else "",
        next_review=voice.day(next_review(threat, book.policy)),
        evidence=Link(voice.say(drill.title), paths.drill(drill.id)) if drill else None,
    )
