"""An exercise to play: what the exercise lead tells, what an observer should see, and the record to keep."""

from __future__ import annotations

from dataclasses import dataclass

from prontuario.model.handbook import Handbook
from prontuario.rehearsal.exercise import Exercise, Inject, exercise
from prontuario.rehearsal.losses import Rehearsed
from prontuario.rehearsal.notices import Begun
from prontuario.rehearsal.scenario import Loss, Scenario
from prontuario.rehearsal.start_time import StartTime, dated
from prontuario.rehearsal.story import story
from prontuario.views import paths
from prontuario.views.context import Context
from prontuario.views.library import threat_link
from prontuario.views.notices import NoticeView, notices_view
from prontuario.views.paths import Link
from prontuario.views.playbook import trigger_view
from prontuario.views.stories import begin_name, event_view, loss_name


@dataclass(frozen=True)
class InjectView:
    """What the players are told, after how many minutes."""

    minute: int
    words: str


@dataclass(frozen=True)
class ActView:
    """What an observer should see by a minute, who does it, and under which conditions only."""

    minute: int
    do: str
    who: str
    only_if: tuple[str, ...] = ()


@dataclass(frozen=True)
class ExerciseView:
    """An exercise, ready to print. `roles` and `date` go into its record."""

    threat: Link
    href: str
    id: str
    summary: str
    hour: str
    missing: str
    injects: tuple[InjectView, ...]
    acts: tuple[ActView, ...]
    notices: tuple[NoticeView, ...]
    """What a law may ask for, in an exercise that begins in the first such hour from the day of the page on."""
    roles: tuple[str, ...]
    file: str


def exercise_view(rehearsed: Rehearsed, played: Handbook, context: Context) -> ExerciseView:
    """The exercise of a threat; `played` is the handbook as it was rehearsed."""
    made, threat = exercise(rehearsed, context.handbook), rehearsed.threat
    losses = (made.missing,) if made.missing else ()
    calls = [
        ActView(event.minute, event_view(event, context).words, "")
        for event in story(threat, Scenario.of(threat, played, losses), made.hour)
    ]
    acts = sorted((*calls, *_steps(made, context)), key=lambda act: act.minute)
    roles = dict.fromkeys(each.step.who for each in made.steps if each.step.who)
    return ExerciseView(
        threat=threat_link(threat, context),
        href=paths.exercise(threat.id),
        id=threat.id,
        summary=context.say(threat.summary),
        hour=begin_name(made.hour, threat, context),
        missing=loss_name(made.missing, context) if made.missing else "",
        injects=tuple(InjectView(each.minute, _words(each, context)) for each in made.injects),
        acts=tuple(acts),
        notices=_notices(made, losses, context),
        roles=tuple(roles),
        file=threat.at().file,
    )


def _notices(made: Exercise, losses: tuple[Loss, ...], context: Context) -> tuple[NoticeView, ...]:
    if context.today is None:
        return ()
    handbook, site = context.handbook, next(iter(made.threat.sites), None)
    start = dated(StartTime(made.hour), context.today, handbook, site)
    return notices_view(Begun(made.threat, handbook, start, losses), context)


def _steps(made: Exercise, context: Context) -> list[ActView]:
    roles = context.handbook.roles
    return [
        ActView(
            each.due.minutes if each.due else 0,
            context.say(each.step.do),
            context.say(role.title) if (role := roles.get(each.step.who or "")) else "",
            context.say_all(each.conditions),
        )
        for each in made.steps
    ]


def _words(inject: Inject, context: Context) -> str:
    if inject.kind == "lost":
        what = context.say(context.handbook.resources[inject.lost].title)
        return context.labels("inject_lost", what=what)
    text = context.say(inject.text)
    if inject.trigger:
        measured = trigger_view(inject.trigger, context)
        text = f"{measured.signal} {measured.measure}".strip()
    return context.labels(f"inject_{inject.kind}", text=text)
