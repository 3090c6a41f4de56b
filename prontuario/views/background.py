"""What a playbook says beside its steps: what is done beforehand, what people should do, what is asked, and why."""

from __future__ import annotations

from dataclasses import dataclass

from prontuario.model.threat import Preparation, Question, Threat
from prontuario.plan.at_once import advised_later
from prontuario.plan.preparation import due_day, is_open, last_done, open_first
from prontuario.views.context import Context
from prontuario.views.paths import Link
from prontuario.views.steps import file_links, role_link


@dataclass(frozen=True)
class PreparationView:
    """Something done before anything happens: what, who, how often or by when, when last (both empty: never, none)."""

    do: str
    who: Link | None
    due: str
    last: str
    is_done: bool
    """Whether nothing of it is left to do."""


@dataclass(frozen=True)
class QuestionView:
    """A question that will be asked, and its answer."""

    ask: str
    answer: str


@dataclass(frozen=True)
class BackgroundView:
    """What stands around the steps. Advice is in order of time: when, and what to do then."""

    advice: tuple[tuple[str, tuple[str, ...]], ...]
    key_messages: tuple[str, ...]
    questions: tuple[QuestionView, ...]
    prepare: tuple[PreparationView, ...]
    files: tuple[Link, ...]
    background: str


def background_view(threat: Threat, context: Context) -> BackgroundView:
    """What a threat says beside its steps, ready to print."""
    return BackgroundView(
        advice=_advice(threat, context),
        key_messages=context.say_all(threat.key_messages),
        prepare=tuple(_preparation(each, context) for each in open_first(threat.prepare)),
        questions=question_views(threat.questions, context),
        files=file_links(threat.files),
        background=context.say(threat.background),
    )


def question_views(questions: tuple[Question, ...], context: Context) -> tuple[QuestionView, ...]:
    """Questions and their answers, ready to print."""
    return tuple(QuestionView(context.say(each.ask), context.say(each.answer)) for each in questions)


def _advice(threat: Threat, context: Context) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The advice that is not before the numbers."""
    advice = threat.advice
    if advice is None:
        return ()
    times = (("before", advice.before), ("during", advised_later(threat)), ("after", advice.after))
    return tuple((context.labels(f"advice_{name}"), context.say_all(texts)) for name, texts in times if texts)


def _preparation(each: Preparation, context: Context) -> PreparationView:
    return PreparationView(
        context.say(each.do),
        role_link(each.who, context),
        _due(each, context),
        context.day(last_done(each)),
        not is_open(each),
    )


def _due(each: Preparation, context: Context) -> str:
    """How often, and by when."""
    often = context.labels("prepared_every", span=context.span(each.every)) if each.every else ""
    due = due_day(each)
    day = context.labels("prepared_by", day=context.day(due)) if due else ""
    return ", ".join(filter(None, (often, day)))
