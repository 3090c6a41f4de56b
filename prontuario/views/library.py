"""Notification deadlines, drills, and how fresh each playbook is."""

from __future__ import annotations

from dataclasses import dataclass

from prontuario.model.clock import Clock
from prontuario.model.library import Drill
from prontuario.model.threat import Threat
from prontuario.plan.index import index_of
from prontuario.plan.review import compare_again, next_review
from prontuario.views import paths
from prontuario.views.calendar import CountedAt, counted_at
from prontuario.views.context import Context
from prontuario.views.deadlines import DeadlineView, deadline_view
from prontuario.views.paths import Link
from prontuario.views.phones import PhoneView, phone_views
from prontuario.views.steps import role_link, role_links


@dataclass(frozen=True)
class ClockView:
    """A notification deadline."""

    id: str
    title: str
    href: str
    law: str
    authority: str
    phones: tuple[PhoneView, ...]
    owner: Link | None
    applies_if: str
    counted_at: CountedAt | None
    """Where its days count, where that is a site."""
    deadlines: tuple[DeadlineView, ...]
    form: str
    checked: str
    compare_again: str
    threats: tuple[Link, ...]


@dataclass(frozen=True)
class ActionView:
    """A corrective action."""

    do: str
    who: Link | None
    by: str
    done: str


@dataclass(frozen=True)
class DrillView:
    """An exercise, call test or after-action review."""

    id: str
    title: str
    kind: str
    date: str
    threats: tuple[Link, ...]
    who: tuple[Link, ...]
    scenario: str
    findings: tuple[str, ...]
    actions: tuple[ActionView, ...]


@dataclass(frozen=True)
class FreshnessView:
    """When a playbook was reviewed, by what evidence, and by when again."""

    threat: Link
    reviewed: str
    next_review: str
    evidence: Link | None
    file: str


def clock_view(clock: Clock, context: Context) -> ClockView:
    """A notification deadline, ready to print."""
    running = index_of(context.handbook).threats_of_clock.get(clock.id, ())
    return ClockView(
        id=clock.id,
        title=context.say(clock.title),
        href=paths.clock(clock.id),
        law=context.say(clock.law),
        authority=context.say(clock.authority),
        phones=phone_views(clock.phones, context),
        owner=role_link(clock.owner, context),
        applies_if=context.say(clock.applies_if),
        counted_at=counted_at(clock, context),
        deadlines=tuple(deadline_view(clock, number, context) for number in range(len(clock.deadlines))),
        form=context.say(clock.form),
        checked=context.day(clock.checked),
        compare_again=context.day(compare_again(clock)),
        threats=tuple(threat_link(each, context) for each in running),
    )


def drill_view(drill: Drill, context: Context) -> DrillView:
    """A drill, ready to print."""
    context, known = context, context.handbook.threats
    actions = (
        ActionView(
            context.say(each.do), role_link(each.who, context), context.day(each.by), context.day(each.done)
        )
        for each in drill.actions
    )
    return DrillView(
        id=drill.id,
        title=context.say(drill.title),
        kind=context.labels(f"drill_{drill.kind}"),
        date=context.day(drill.date),
        threats=tuple(threat_link(known[name], context) for name in drill.threats if name in known),
        who=role_links(drill.who, context),
        scenario=context.say(drill.scenario),
        findings=context.say_all(drill.findings),
        actions=tuple(actions),
    )


def freshness_view(threat: Threat, context: Context) -> FreshnessView:
    """How fresh a playbook is, ready to print."""
    drill = context.handbook.drills.get(threat.review.evidence or "") if threat.review else None
    return FreshnessView(
        threat=threat_link(threat, context),
        reviewed=context.day(threat.review.last) if threat.review else "",
        next_review=context.day(next_review(threat, context.handbook.policy)),
        evidence=Link(context.say(drill.title), paths.drill(drill.id)) if drill else None,
        file=threat.at().file,
    )


def threat_link(threat: Threat, context: Context) -> Link:
    """A threat's title and page."""
    return Link(context.say(threat.title), paths.threat(threat.id))
