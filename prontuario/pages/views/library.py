"""Legal clocks, drills, and how fresh each playbook is."""

from __future__ import annotations

from dataclasses import dataclass

from prontuario.model.layout import THREAT_HOME
from prontuario.model.library import Clock, Drill
from prontuario.model.threat import Threat
from prontuario.pages import paths
from prontuario.pages.desk import Desk
from prontuario.pages.paths import Link
from prontuario.pages.views.steps import role_link, role_links
from prontuario.plan.index import index_of
from prontuario.plan.review import next_review


@dataclass(frozen=True)
class DeadlineView:
    """One thing due by law."""

    send: str
    within: str
    starts_from: str


@dataclass(frozen=True)
class ClockView:
    """A legal clock."""

    id: str
    title: str
    law: str
    authority: str
    owner: Link | None
    applies_if: str
    deadlines: tuple[DeadlineView, ...]
    form: str
    checked: str
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


def clock_view(clock: Clock, desk: Desk) -> ClockView:
    """A legal clock, ready to print."""
    voice = desk.voice
    running = index_of(desk.handbook).threats_of_clock.get(clock.id, ())
    return ClockView(
        id=clock.id,
        title=voice.say(clock.title),
        law=voice.say(clock.law),
        authority=voice.say(clock.authority),
        owner=role_link(clock.owner, desk),
        applies_if=voice.say(clock.applies_if),
        deadlines=tuple(
            DeadlineView(
                voice.say(each.send), voice.span(each.within), voice.labels(f"from_{each.starts_from}")
            )
            for each in clock.deadlines
        ),
        form=voice.say(clock.form),
        checked=voice.day(clock.checked),
        threats=tuple(threat_link(each, desk) for each in running),
    )


def drill_view(drill: Drill, desk: Desk) -> DrillView:
    """A drill, ready to print."""
    voice, known = desk.voice, desk.handbook.threats
    actions = (
        ActionView(voice.say(each.do), role_link(each.who, desk), voice.day(each.by), voice.day(each.done))
        for each in drill.actions
    )
    return DrillView(
        id=drill.id,
        title=voice.say(drill.title),
        kind=voice.labels(f"drill_{drill.kind}"),
        date=voice.day(drill.date),
        threats=tuple(threat_link(known[name], desk) for name in drill.threats if name in known),
        who=role_links(drill.who, desk),
        scenario=voice.say(drill.scenario),
        findings=voice.say_all(drill.findings),
        actions=tuple(actions),
    )


def freshness_view(threat: Threat, desk: Desk) -> FreshnessView:
    """How fresh a playbook is, ready to print."""
    drill = desk.handbook.drills.get(threat.review.evidence or "") if threat.review else None
    return FreshnessView(
        threat=threat_link(threat, desk),
        reviewed=desk.voice.day(threat.review.last) if threat.review else "",
        next_review=desk.voice.day(next_review(threat, desk.handbook.policy)),
        evidence=Link(desk.voice.say(drill.title), paths.drill(drill.id)) if drill else None,
        file=THREAT_HOME.file_of(threat.id),
    )


def threat_link(threat: Threat, desk: Desk) -> Link:
    """A threat's title and page."""
    return Link(desk.voice.say(threat.title), paths.threat(threat.id))
