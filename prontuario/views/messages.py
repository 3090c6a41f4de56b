"""Prepared messages, ready to fill in and copy."""

from __future__ import annotations

from dataclasses import dataclass

from prontuario.language.direction import way
from prontuario.language.keywords import all_languages, keywords
from prontuario.model.library import Message
from prontuario.model.text import ANY, Text
from prontuario.plan.index import index_of
from prontuario.plan.message_use import MessageUse
from prontuario.plan.placeholders import split
from prontuario.views import paths
from prontuario.views.context import Context
from prontuario.views.paths import Link
from prontuario.views.steps import message_links, role_link


@dataclass(frozen=True)
class Limit:
    """The longest text that a channel takes."""

    channel: str
    characters: int


@dataclass(frozen=True)
class Wording:
    """One text to copy. `pieces` are `(words, name of the placeholder)`; `code` is the language of its `lang`."""

    id: str
    title: str
    code: str
    direction: str
    length: int
    pieces: tuple[tuple[str, str], ...]
    limits: tuple[Limit, ...]


@dataclass(frozen=True)
class MessageView:
    """All that a message's page shows."""

    id: str
    title: str
    href: str
    kind: str
    audience: str
    author: Link | None
    wordings: tuple[Wording, ...]
    placeholders: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]
    used_by: tuple[Link, ...]
    promises: tuple[Link, ...]
    promised_by: tuple[Link, ...]
    threats: tuple[str, ...]
    languages: tuple[str, ...]
    keywords: str


def message_view(message: Message, uses: MessageUse, context: Context) -> MessageView:
    """A message, ready to print, with what sends it."""
    context, audience = context, context.handbook.policy.audiences.get(message.audience or "")
    titles = all_languages((message.title,))
    limits = _limits(uses, context)
    full = _wordings(message.text, "text", () if message.short else limits, context)
    short = _wordings(message.short, "short", limits, context) if message.short else ()
    return MessageView(
        id=message.id,
        title=context.say(message.title),
        href=paths.message(message.id),
        kind=context.labels(f"message_{message.kind}"),
        audience=context.say(audience.title) if audience else "",
        author=role_link(message.author, context),
        wordings=(*full, *short),
        placeholders=tuple((name, context.say(text)) for name, text in message.placeholders.items()),
        notes=context.say_all(message.notes),
        used_by=_used_by(uses, context),
        promises=message_links(message.promises, context),
        promised_by=message_links(index_of(context.handbook).promised_by.get(message.id, ()), context),
        threats=uses.threats,
        languages=tuple(context.labels.language_name(code) for code in sorted(message.text.languages())),
        keywords=" ".join((*titles, keywords(*titles))),
    )


def _limits(uses: MessageUse, context: Context) -> tuple[Limit, ...]:
    """The limits of the channels that carry a message, the tightest first."""
    channels = (context.handbook.channels[name] for name in uses.channels)
    found = [Limit(context.say(each.title), each.limit) for each in channels if each.limit is not None]
    return tuple(sorted(found, key=lambda limit: limit.characters))


def _wordings(text: Text, field: str, limits: tuple[Limit, ...], context: Context) -> tuple[Wording, ...]:
    first = context.handbook.policy.language
    found = []
    for code, words in text.by_language.items():
        language = code if code != ANY else first
        pieces = tuple((words, name or "") for words, name in split(words))
        title = context.labels(f"wording_{field}", language=context.labels.language_name(language))
        found.append(
            Wording(
                f"{field}-{language}",
                title,
                language,
                way(words, language) or "ltr",
                len(words),
                pieces,
                limits,
            )
        )
    return tuple(found)


def _used_by(uses: MessageUse, context: Context) -> tuple[Link, ...]:
    threats = (context.handbook.threats[name] for name in uses.threats)
    return tuple(Link(context.say(threat.title), paths.threat(threat.id)) for threat in threats)
