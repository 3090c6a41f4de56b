"""Single points of failure: what the rehearsal found, as pictures, rankings and stories."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from prontuario.model.kinds import Kind
from prontuario.model.threat import Threat
from prontuario.plan.communications import statements_in_a_crisis
from prontuario.plan.place import first_weekday
from prontuario.plan.priority import by_urgency, priority_of
from prontuario.rehearsal.current import in_week_from
from prontuario.rehearsal.losses import Rehearsed, losses_by_name
from prontuario.rehearsal.response_times import ResponseTimes
from prontuario.rehearsal.scenario import Loss, Scenario
from prontuario.rehearsal.simulate import asked_for
from prontuario.rehearsal.story import story
from prontuario.rehearsal.week import HOURS
from prontuario.rehearsal.worst import (
    LossEffect,
    decision_despite_all,
    loss_effects,
    worst_decision,
    worst_statement,
)
from prontuario.views.context import Context
from prontuario.views.downtime import resource_view
from prontuario.views.library import threat_link
from prontuario.views.paths import Link
from prontuario.views.stories import (
    EventView,
    begin_name,
    event_view,
    hour_name,
    loss_name,
    loss_path,
    minutes_name,
    statement_name,
    worst_name,
)

SQUARE = 14
LEFT = 34


@dataclass(frozen=True)
class HourView:
    """One hour of a heat map: where it is drawn (SVG units), and how it goes: `in-time`, `late`, `never`;
    `outside` where nothing is asked for."""

    x: int
    y: int
    state: str


@dataclass(frozen=True)
class HeatView:
    """A threat's week with the worst single loss: a picture, and the same in words."""

    threat: Link
    hours: tuple[HourView, ...]
    days: tuple[tuple[str, int], ...]
    words: tuple[str, ...]
    decision: str
    statement: str
    clock: str
    """On whose clock its hours are, where that is not the handbook's."""


@dataclass(frozen=True)
class LossEffectView:
    """What one loss does over all threats: in how many nobody decides, no public statement goes out, it is slower."""

    loss: Link
    kind: str
    no_decision: int
    no_statement: int
    slower: int


@dataclass(frozen=True)
class WithoutView:
    """What one loss does to one threat: the times with and without it, and the story of the worst hour."""

    threat: Link
    decision: str
    decision_whole: str
    statement: str
    statement_whole: str
    hour: str
    story: tuple[EventView, ...]


@dataclass(frozen=True)
class LossView:
    """What one loss does: its name, and each threat that it touches."""

    name: str
    times: str
    """How long a resource may be down, and how soon it is planned to be back; empty for anything else."""
    threats: tuple[WithoutView, ...]


@dataclass(frozen=True)
class WeakView:
    """The page of single points of failure."""

    heat: tuple[HeatView, ...]
    loss_effects: tuple[LossEffectView, ...]


def weak_view(rehearsed: dict[str, Rehearsed], context: Context) -> WeakView:
    """The single points of failure of a handbook, ready to print."""
    heat = tuple(heat_view(rehearsed[threat.id], context) for threat in by_urgency(context.handbook))
    return WeakView(
        heat, tuple(harm_view(harm, context) for harm in loss_effects(rehearsed) if any(harm.weight))
    )


def worst_line(rehearsed: Rehearsed, context: Context) -> tuple[str, str]:
    """A threat's worst case in words: to a decision-maker, and to the first public statement."""
    decision, statement = worst_decision(rehearsed), worst_statement(rehearsed)
    threat = rehearsed.threat
    return worst_name("decision", decision, threat, context), worst_name(
        "statement", statement, threat, context
    )


def heat_view(rehearsed: Rehearsed, context: Context) -> HeatView:
    """A threat's week, ready to print."""
    times, limit = decision_despite_all(rehearsed), _limit(rehearsed.threat, context)
    asked, _ = asked_for(rehearsed.threat, context.handbook)
    states = [_state(times.at(hour), limit) if asked >> hour & 1 else "outside" for hour in range(HOURS)]
    site = next(iter(rehearsed.threat.sites), None)
    names, first = context.labels.weekdays, first_weekday(site, context.handbook)
    decision, statement = worst_line(rehearsed, context)
    return HeatView(
        threat=threat_link(rehearsed.threat, context),
        hours=tuple(
            HourView(LEFT + hour % 24 * SQUARE, (hour // 24 - first) % 7 * SQUARE, state)
            for hour, state in enumerate(states)
        ),
        days=tuple((names[(day + first) % 7], day * SQUARE + 10) for day in range(7)),
        words=tuple(_stretches(times, states, context)),
        decision=decision,
        statement=statement,
        clock=context.on_clock_of("", rehearsed.threat).strip(),
    )


def _limit(threat: Threat, context: Context) -> int | None:
    priority = priority_of(threat, context.handbook.policy)
    return priority.decision_within.minutes if priority and priority.decision_within else None


def _state(minutes: int | None, limit: int | None) -> str:
    if minutes is None:
        return "never"
    return "late" if limit is not None and minutes > limit else "in-time"


def _stretches(times: ResponseTimes, states: list[str], context: Context) -> list[str]:
    """The week in words: `Mon 00:00 – Fri 23:00: 12 min`, hours that go alike taken together."""
    alike = [(times.at(hour), states[hour]) for hour in range(HOURS)]
    starts = [hour for hour in range(HOURS) if hour == 0 or alike[hour] != alike[hour - 1]]
    ends = [*(start - 1 for start in starts[1:]), HOURS - 1]
    return [
        context.labels(
            f"heat_{states[start]}",
            start=hour_name(start, context),
            end=hour_name(end, context),
            span=minutes_name(times.at(start), context),
        )
        for start, end in zip(starts, ends, strict=True)
    ]


def harm_view(harm: LossEffect, context: Context) -> LossEffectView:
    """What a loss does, ready to print."""
    return LossEffectView(
        loss=Link(loss_name(harm.loss, context), loss_path(harm.loss)),
        kind=context.labels(f"loss_{harm.loss.kind}"),
        no_decision=len(harm.no_decision),
        no_statement=len(harm.no_statement),
        slower=len(harm.slower),
    )


class Without(Mapping[str, LossView]):
    """What each single loss does to the threats that it touches, by the loss's name; made when it is asked for."""

    def __init__(self, rehearsed: Mapping[str, Rehearsed], context: Context) -> None:
        self._rehearsed, self._context = rehearsed, context
        self._losses = losses_by_name(context.handbook)
        today, handbook = context.today, context.handbook
        self._played = in_week_from(today, handbook) if today else handbook
        self._reached: dict[Hashable, ResponseTimes] = {}

    def __getitem__(self, name: str) -> LossView:
        loss, context = self._losses[name], self._context
        touched = tuple(self._without(loss, each) for each in self._touched.get(loss, ()))
        resource = context.handbook.resources.get(loss.name) if loss.kind is Kind.RESOURCE else None
        times = resource_view(resource, context).times if resource else ""
        return LossView(loss_name(loss, context), times[:1].upper() + times[1:], touched)

    def __contains__(self, name: object) -> bool:
        return name in self._losses

    def __iter__(self) -> Iterator[str]:
        return iter(self._losses)

    def __len__(self) -> int:
        return len(self._losses)

    def title(self, name: str) -> str:
        """What a loss is called; nothing is played for it."""
        return loss_name(self._losses[name], self._context)

    @cached_property
    def _touched(self) -> dict[Loss, list[Rehearsed]]:
        """The rehearsals that each loss touches, the most urgent first."""
        touched = dict[Loss, list[Rehearsed]]()
        for threat in by_urgency(self._context.handbook):
            for loss in self._rehearsed[threat.id].without:
                touched.setdefault(loss, []).append(self._rehearsed[threat.id])
        return touched

    def _without(self, loss: Loss, rehearsed: Rehearsed) -> WithoutView:
        threat, whole, lost = rehearsed.threat, rehearsed.whole, rehearsed.without[loss]
        context = self._context
        said = (lost.statement.worst,) if statements_in_a_crisis(threat, context.handbook) else ()
        worst = max((lost.decision.worst, *said), key=lambda each: each.weight)
        scenario = Scenario.of(threat, self._played, (loss,), self._reached)
        events = story(threat, scenario, worst.hour) if lost != whole else ()
        return WithoutView(
            threat=threat_link(threat, context),
            decision=minutes_name(lost.decision.worst.minutes, context),
            decision_whole=minutes_name(whole.decision.worst.minutes, context),
            statement=statement_name(lost.statement.worst.minutes, threat, context),
            statement_whole=statement_name(whole.statement.worst.minutes, threat, context),
            hour=begin_name(worst.hour, threat, context),
            story=tuple(event_view(event, context) for event in events),
        )


def rehearsal_assumptions(context: Context) -> tuple[tuple[str, str], ...]:
    """The constants of the rehearsal, ready to print: the key of their label, and their value."""
    rules = context.handbook.policy.rehearsal
    spans = {
        name: getattr(rules, name) for name in ("rings", "answers", "sends", "reads", "fills_in", "approves")
    }
    lines = [(f"rehearsal_{name}", context.span(span)) for name, span in spans.items()]
    office = context.hours_at_each(rules.office_hours, tuple(context.handbook.sites))
    return (*lines, ("rehearsal_office_hours", office))
