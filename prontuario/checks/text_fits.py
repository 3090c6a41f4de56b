"""A text fits into the channels that carry it.

Why: what is cut off is the end: the hour of the next news, and the name.
Fix: write a shorter `short:` text, or leave the channel out of `via:`.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Place, Problem, Severity
from prontuario.model.handbook import Handbook
from prontuario.model.library import Message
from prontuario.model.step import Step
from prontuario.plan.steps import playbooks

SEVERITY = Severity.ERROR


def run(case: Case) -> Iterator[Problem]:
    """Finds texts that are longer than a channel allows; where there is a short text, that one is sent there."""
    carried = _carried(case.handbook)
    for message in case.handbook.messages.values():
        limits = {
            channel.id: channel.limit
            for channel in case.handbook.channels.values()
            if channel.limit is not None and (message.id, channel.id) in carried
        }
        for place, words in _sent(message):
            tight = [f"`{name}` ({limit})" for name, limit in limits.items() if len(words) > limit]
            if tight:
                yield Problem(
                    place,
                    f"this text has {len(words)} characters, too many for {', '.join(tight)}",
                    "shorten it" if message.short else "add a `short:` text",
                )


def _carried(handbook: Handbook) -> set[tuple[str | None, str]]:
    """Which message goes through which channel."""
    found = {
        (talk.say, channel)
        for threat in handbook.threats.values()
        for talk in threat.communication
        for channel in talk.via
    }
    for playbook in playbooks(handbook):
        for step in playbook.steps:
            found |= {(step.say, channel) for channel in step.via} if isinstance(step, Step) else set()
    return found


def _sent(message: Message) -> Iterator[tuple[Place, str]]:
    field, text = ("short", message.short) if message.short else ("text", message.text)
    for language, words in text.by_language.items():
        yield message.at(field, language), words
