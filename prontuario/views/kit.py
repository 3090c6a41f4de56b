"""The kit of those who speak: what is true, what to say, what will be asked, what not to say, who allows what."""

from __future__ import annotations

from dataclasses import dataclass

from prontuario.model.communication import Communication
from prontuario.model.threat import Threat
from prontuario.plan.communications import approvers, outside_communications
from prontuario.views import paths
from prontuario.views.background import QuestionView, question_views
from prontuario.views.contacts import ContactView, contacts
from prontuario.views.context import Context
from prontuario.views.paths import Link
from prontuario.views.steps import message_link, role_link, role_links


@dataclass(frozen=True)
class SpeakerView:
    """Who tells an audience what, by when, and who allows it (one of several is enough; none: it is allowed)."""

    audience: str
    who: Link | None
    contact: ContactView | None
    say: Link | None
    text: str
    within: str
    allowed_by: tuple[Link, ...]


@dataclass(frozen=True)
class KitView:
    """What somebody needs who speaks about a threat, on one page."""

    threat: Link
    href: str
    summary: str
    facts: tuple[str, ...]
    key_messages: tuple[str, ...]
    questions: tuple[QuestionView, ...]
    never_say: tuple[str, ...]
    speakers: tuple[SpeakerView, ...]
    at_levels: tuple[tuple[str, Link], ...]
    """Who speaks for the company at which level."""
    barred: tuple[Link, ...]
    file: str


def has_kit(threat: Threat) -> bool:
    """Whether anything was prepared for those who speak."""
    return bool(threat.facts or threat.key_messages or threat.questions or threat.never_say)


def kit_view(threat: Threat, context: Context) -> KitView:
    """The kit of a threat, ready to print."""
    return KitView(
        threat=Link(context.say(threat.title), paths.threat(threat.id)),
        href=paths.kit(threat.id),
        summary=context.say(threat.summary),
        facts=context.say_all(threat.facts),
        key_messages=context.say_all(threat.key_messages),
        questions=question_views(threat.questions, context),
        never_say=context.say_all(threat.never_say),
        speakers=tuple(_speaker(talk, context) for talk in outside_communications(threat, context.handbook)),
        at_levels=_at_levels(context),
        barred=role_links(threat.barred, context),
        file=threat.at().file,
    )


def _speaker(talk: Communication, context: Context) -> SpeakerView:
    handbook = context.handbook
    role, message = handbook.roles.get(talk.who or ""), handbook.messages.get(talk.say or "")
    return SpeakerView(
        audience=context.say(handbook.policy.audiences[talk.audience or ""].title),
        who=role_link(talk.who, context),
        contact=next(iter(contacts(role, context)), None) if role else None,
        say=message_link(talk.say, context),
        text=context.say(message.text) if message else "",
        within=context.span(talk.when.within),
        allowed_by=role_links(approvers(talk, handbook), context),
    )


def _at_levels(context: Context) -> tuple[tuple[str, Link], ...]:
    said = ((level, role_link(level.speaks, context)) for level in context.handbook.policy.levels)
    return tuple((context.say(level.title), link) for level, link in said if link)
