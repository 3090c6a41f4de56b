"""A text fits into the channels that carry it.

Why: what is cut off is the end: the hour of the next news, and the name.
Fix: write a shorter `short:` text, or leave the channel out of `via:`.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Place, Problem, Severity
from prontuario.model.library import Message
from prontuario.plan.message_use import MessageUse, message_uses

FORMERLY = ("text-fits",)
SEVERITY = Severity.ERROR


def run(case: Case) -> Iterator[Problem]:
    """Finds texts that are longer than a channel allows; where there is a short text, that one is sent there."""
    handbook, uses = case.handbook, message_uses(case.handbook)
    for message in handbook.messages.values():
        channels = [handbook.channels[name] for name in uses.get(message.id, MessageUse()).channels]
        limits = {channel.id: channel.limit for channel in channels if channel.limit is not None}
        for place, words in _sent(message):
            tight = [f"`{name}` ({limit})" for name, limit in limits.items() if len(words) > limit]
            if tight:
                yield Problem(
                    place,
                    f"this text has {len(words)} characters, too many for {', '.join(tight)}",
                    "shorten it" if message.short else "add a `short:` text",
                )


def _sent(message: Message) -> Iterator[tuple[Place, str]]:
    field, text = ("short", message.short) if message.short else ("text", message.text)
    for language, words in text.by_language.items():
        yield message.at(field, language), words
