"""A threat's playbook: everything below the first call."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from prontuario.model.step import Phase
from prontuario.model.threat import Threat, Trigger
from prontuario.plan.outages import dead_lines, lost_channels, lost_during
from prontuario.plan.review import next_review
from prontuario.plan.steps import TimedStep, timed_steps
from prontuario.plan.tick_keys import communication_keys, followup_keys, rung_keys, step_keys
from prontuario.views import paths
from prontuario.views.background import BackgroundView, background_view
from prontuario.views.communications import TalkView, talk_view, updates_view
from prontuario.views.context import Context
from prontuario.views.downtime import ResourceView, down_with
from prontuario.views.paths import Link
from prontuario.views.running import RunningClock, StartView, all_starts, running_clocks
from prontuario.views.steps import (
    ChannelUse,
    RungView,
    StepView,
    channel_uses,
    level_links,
    message_link,
    role_link,
    role_links,
    rung_view,
    seconds,
    step_view,
)

LONG = 12  # steps: more do not fit on two screens of a phone


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
    levels: tuple[Link, ...]
    """All levels, the mildest first, where some of the steps are done at some of them only."""

    @property
    def all(self) -> tuple[StepView, ...]:
        """Every step, in the order of the page."""
        return (*self.first, *(step for _, steps in self.phases for step in steps))

    @property
    def long(self) -> bool:
        """Whether there are so many steps that a reader looks for his own."""
        return len(self.all) > LONG

    @property
    def roles(self) -> tuple[Link, ...]:
        """The roles that do the steps of a long plan."""
        found = tuple(dict.fromkeys(step.who for step in self.all if step.who))
        return found if self.long and len(found) > 1 else ()


@dataclass(frozen=True)
class FollowupView:
    """Something done after the stand-down."""

    key: str
    do: str
    who: Link | None
    say: Link | None
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
    starts: tuple[StartView, ...]
    """What the deadlines count from."""
    counts_days: bool
    """Whether a calendar is needed to count them."""
    sources: tuple[str, ...]
    reviewed: str
    next_review: str
    evidence: Link | None


@dataclass(frozen=True)
class PlaybookView:
    """What a threat's page shows below the first call, in its fixed order."""

    SITE_ONLY: ClassVar = ""  # what its sheet of the binder leaves out

    signs: tuple[str, ...]
    triggers: tuple[TriggerView, ...]
    steps: StepsView
    rungs: tuple[RungView, ...]
    talks: tuple[TalkView, ...]
    updates: TalkView | None
    lines: tuple[ChannelUse, ...]
    """The channels of this playbook that have a number of their own: a bridge, a hotline."""
    down: tuple[ResourceView, ...]
    """What no longer works."""
    lost: tuple[ChannelUse, ...]
    suppliers: tuple[Link, ...]
    barred: tuple[Link, ...]
    avoid: tuple[str, ...]
    beside: BackgroundView
    end: EndView

    @property
    def says_what_to_do(self) -> bool:
        """Whether there is more to do than to call: staff's edition may hold no steps."""
        return bool(self.steps.first or self.steps.phases)

    @property
    def says_what_to_tell(self) -> bool:
        """Whether somebody is told something."""
        return bool(self.talks or self.updates)


def playbook_view(threat: Threat, context: Context) -> PlaybookView:
    """A threat's playbook, ready to print."""
    suppliers = context.handbook.suppliers
    return PlaybookView(
        signs=context.say_all(threat.signs),
        triggers=tuple(trigger_view(each, context) for each in threat.activate),
        steps=steps_view(threat, context),
        rungs=tuple(
            rung_view(rung, context, key, dead_lines(threat, context.handbook))
            for rung, key in zip(threat.escalation, rung_keys(threat.escalation), strict=True)
        ),
        talks=_talks(threat, context),
        updates=updates_view(threat.updates, context) if threat.updates else None,
        lines=_lines(threat, context),
        down=down_with(threat, context),
        lost=channel_uses(lost_channels(threat, context.handbook), context),
        suppliers=tuple(
            Link(context.say(suppliers[name].title), paths.supplier(name))
            for name in threat.supplier
            if name in suppliers
        ),
        barred=role_links(threat.barred, context),
        avoid=context.say_all((*threat.avoid, *context.handbook.policy.avoid)),
        beside=background_view(threat, context),
        end=_end(threat, context),
    )


def _talks(threat: Threat, context: Context) -> tuple[TalkView, ...]:
    talks = threat.communication
    keys = communication_keys(talks, context.handbook.policy.language)
    return tuple(talk_view(talk, context, key) for talk, key in zip(talks, keys, strict=True))


def _lines(threat: Threat, context: Context) -> tuple[ChannelUse, ...]:
    used = [name for timed in timed_steps(threat, context.handbook) for name in timed.step.via]
    used += threat.updates.via if threat.updates else ()
    return tuple(use for use in channel_uses(tuple(dict.fromkeys(used)), context) if use.phones)


def trigger_view(trigger: Trigger, context: Context) -> TriggerView:
    """A trigger, ready to print."""
    measures = (
        f"{trigger.count:,}".replace(",", "\u202f") if trigger.count else "",
        context.labels("measure_within", span=context.span(trigger.within)) if trigger.within else "",
        context.labels("measure_for", span=context.span(trigger.lasting)) if trigger.lasting else "",
    )
    level = next((level for level in context.handbook.policy.levels if level.id == trigger.level), None)
    signal = context.say(trigger.signal) + (":" if trigger.count else "")
    return TriggerView(signal, " ".join(filter(None, measures)), context.say(level.title) if level else "")


def steps_view(threat: Threat, context: Context) -> StepsView:
    """The steps of a threat, ready to print; each stands once."""
    timed = timed_steps(threat, context.handbook)
    keys = {
        id(each): key
        for each, key in zip(timed, step_keys(timed, context.handbook.policy.language), strict=True)
    }
    limit, lost = context.handbook.policy.limits.first_minutes, lost_during(threat, context.handbook)
    first = [each for each in timed if each.due is not None and each.due <= limit]
    later = [each for each in timed if each not in first]
    by_phase = ((phase, [each for each in later if each.step.phase is phase]) for phase in Phase)
    return StepsView(
        minutes=limit.minutes,
        first=tuple(step_view(each, context, keys[id(each)], lost) for each in sorted(first, key=_minutes)),
        phases=tuple(
            (
                context.labels(f"phase_{phase}"),
                tuple(step_view(each, context, keys[id(each)], lost) for each in steps),
            )
            for phase, steps in by_phase
            if steps
        ),
        levels=_levels(threat, timed, context),
    )


def _levels(threat: Threat, timed: tuple[TimedStep, ...], context: Context) -> tuple[Link, ...]:
    """The levels to choose from, where a step or a communication is only meant at some of them."""
    if not any((*(each.step.levels for each in timed), *(each.levels for each in threat.communication))):
        return ()
    return level_links(tuple(level.id for level in context.handbook.policy.levels), context)


def _minutes(timed: TimedStep) -> int:
    return timed.due.minutes if timed.due else 0


def _end(threat: Threat, context: Context) -> EndView:
    handbook, down, review = context.handbook, threat.stand_down, threat.review
    drill = handbook.drills.get(review.evidence or "") if review else None
    followups = (
        FollowupView(
            key,
            context.say(each.do),
            role_link(each.who, context),
            message_link(each.say, context),
            context.span(each.within),
            seconds(each.within),
        )
        for each, key in zip(
            threat.afterwards, followup_keys(threat.afterwards, context.handbook.policy.language), strict=True
        )
    )
    clocks = running_clocks(threat, context)
    return EndView(
        stand_down=context.say(down.when) if down else "",
        stand_down_by=role_link(down.who, context) if down else None,
        closing=message_link(down.say, context) if down else None,
        afterwards=tuple(followups),
        clocks=clocks,
        starts=all_starts(clocks),
        counts_days=any(each.counts_days for each in clocks),
        sources=context.say_all(threat.sources),
        reviewed=context.day(review.last) if review else "",
        next_review=context.day(next_review(threat, handbook.policy)),
        evidence=Link(context.say(drill.title), paths.drill(drill.id)) if drill else None,
    )
