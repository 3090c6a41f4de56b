"""Prepared messages, ready to fill in and copy."""

from __future__ import annotations

from dataclasses import dataclass

from prontuario.language.direction import way
from prontuario.language.keywords import all_languages, keywords
from prontuario.language.labels import labels_in
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
    variant: int
    """Which of several texts that say the same; 0 for a message that has one."""
    when_time: str
    when_day: str
    """How this language says a time today, and a time on another day, behind «by»."""


@dataclass(frozen=True)
class BlankView:
    """A blank to fill in: once (`language` is empty), or for one language."""

    name: str
    meaning: str
    kind: str
    language: str
    spoken: str
    """What that language is called."""


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
    blanks: tuple[BlankView, ...]
    variants: int
    """How many texts there are that say the same."""
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
    numbered = [*enumerate((message.text, *message.variants), 1)] if message.variants else [(0, message.text)]
    room = () if message.short else limits
    full = [each for number, text in numbered for each in _wordings(text, "text", room, context, number)]
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
        blanks=_blanks(message, [*full, *short], context),
        variants=1 + len(message.variants),
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


def _blanks(message: Message, wordings: list[Wording], context: Context) -> tuple[BlankView, ...]:
    """What no language changes comes once and first; the rest once for each language of the texts."""
    said = [
        (name, context.say(text), message.blanks.get(name, "")) for name, text in message.placeholders.items()
    ]
    languages = tuple(dict.fromkeys(each.code for each in wordings))
    once = [BlankView(name, meaning, kind, "", "") for name, meaning, kind in said if kind]
    each = [
        BlankView(name, meaning, "", code, context.labels.language_name(code))
        for code in languages
        for name, meaning, kind in said
        if not kind
    ]
    return (*once, *each)


def _wordings(
    text: Text, field: str, limits: tuple[Limit, ...], context: Context, variant: int = 0
) -> tuple[Wording, ...]:
    first = context.handbook.policy.language
    found = []
    for code, words in text.by_language.items():
        language = code if code != ANY else first
        pieces = tuple((words, name or "") for words, name in split(words))
        title = context.labels(f"wording_{field}", language=context.labels.language_name(language))
        if variant:
            title = context.labels("variant", title=title, n=variant)
        own = labels_in(language)
        found.append(
            Wording(
                f"{field}-{language}-{variant}" if variant > 1 else f"{field}-{language}",
                title,
                language,
                way(words, language) or "ltr",
                len(words),
                pieces,
                limits,
                variant,
                own("when_time", time="{time}"),
                own("when_day", day="{day}", time="{time}"),
            )
        )
    return tuple(found)


def _used_by(uses: MessageUse, context: Context) -> tuple[Link, ...]:
    threats = (context.handbook.threats[name] for name in uses.threats)
    return tuple(Link(context.say(threat.title), paths.threat(threat.id)) for threat in threats)
