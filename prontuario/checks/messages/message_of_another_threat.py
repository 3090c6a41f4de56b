"""A threat says the text that was written for it, not the one of another threat.

Why: a line copied with the file keeps the other threat's text, and customers read of a fault that does not exist.
Fix: name the message of this threat under `say:`; or remove the one that nobody says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.model.handbook import Handbook
from prontuario.model.kinds import Kind
from prontuario.model.library import Message
from prontuario.model.references import references
from prontuario.model.threat import Threat
from prontuario.plan.wording import plain

SEVERITY = Severity.WARNING
WORD = re.compile(r"[^\W\d_]{4,}")
STEM = 4


def run(case: Case) -> Iterator[Problem]:
    """Finds communications with a text about something else, while the threat's own text is said by nobody."""
    for threat in case.own_threats():
        for talk in threat.communication:
            message = case.handbook.messages.get(talk.say or "")
            if message and (own := own_instead(message, threat, case.handbook)):
                yield Problem(
                    talk.at("say"),
                    f"`{threat.id}` says `{message.id}`, and `{own.id}`, which is about it, is said by nobody",
                    f"write `say: {own.id}`",
                )


def own_instead(message: Message, threat: Threat, handbook: Handbook) -> Message | None:
    """The text of its own that a threat does not say, where the one that it says has no word of it."""
    about = _words(threat)
    if _words(message) & about:
        return None
    alike = (
        each
        for each in unsaid(handbook).values()
        if (each.kind, each.audience) == (message.kind, message.audience)
    )
    return next((each for each in alike if _is_about(each, threat, handbook)), None)


def _is_about(message: Message, threat: Threat, handbook: Handbook) -> bool:
    """Whether a message shares more words with a threat than with any other."""
    shared = {each.id: len(_words(message) & _words(each)) for each in handbook.threats.values()}
    mine = shared.pop(threat.id)
    return bool(mine) and all(mine > other for other in shared.values())


def unsaid(handbook: Handbook) -> Mapping[str, Message]:
    """The messages that nothing names."""
    return handbook.derived(_unsaid)


def _unsaid(handbook: Handbook) -> dict[str, Message]:
    said = {(each.kind, each.name) for part in handbook.parts() for each in references(part)}
    return {name: message for name, message in handbook.messages.items() if (Kind.MESSAGE, name) not in said}


def _words(subject: Threat | Message) -> frozenset[str]:
    """The beginnings of the words of a name and a title: those by which people know what it is about."""
    named = " ".join((subject.id.replace("-", " "), *subject.title.by_language.values()))
    return frozenset(word[:STEM] for word in WORD.findall(plain(named)))
