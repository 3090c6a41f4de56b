"""Where it is most urgent, the holding statement to an audience is ready in each of its languages.

Why: a translation at night, by the one who is awake, is late and wrong.
Fix: write the message in the missing language, and let somebody who speaks it read it.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Place, Problem, Severity
from prontuario.model.handbook import Handbook
from prontuario.model.library import Message
from prontuario.model.policy import Policy
from prontuario.model.threat import Threat
from prontuario.plan.priority import is_top

FORMERLY = ("holding-in-languages",)
SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds first messages of the most urgent threats that some of their readers cannot read."""
    for place, audience, lacking in unwritten(case):
        yield Problem(
            place,
            f"this holding statement to `{audience}` is not written in: {', '.join(lacking)}",
            f"add `{lacking[0]}: ...`",
        )


def unwritten(case: Case) -> Iterator[tuple[Place, str, list[str]]]:
    """The texts of these messages that lack a language: where, for which audience, which languages."""
    policy = case.handbook.policy
    for threat in case.threats():
        for audience, message in _first_words(threat, case.handbook) if is_top(threat, policy) else ():
            for field, written in _written(message, policy):
                if lacking := [name for name in policy.audiences[audience].languages if name not in written]:
                    yield message.at(field), audience, lacking


def _first_words(threat: Threat, handbook: Handbook) -> Iterator[tuple[str, Message]]:
    """For each known audience what it hears first; all of it, where several messages go out together."""
    for audience in handbook.policy.audiences:
        talks = [talk for talk in threat.communication if talk.audience == audience]
        times = [talk.when.within for talk in talks if talk.when.within is not None]
        for talk in talks:
            message = handbook.messages.get(talk.say or "")
            if message is not None and len(times) == len(talks) and talk.when.within == min(times):
                yield audience, message


def _written(message: Message, policy: Policy) -> Iterator[tuple[str, set[str]]]:
    """The languages of the text and of the short one; a text without a language is in the handbook's first one."""
    for field, text in (("text", message.text), ("short", message.short)):
        if text is not None:
            yield field, {language or policy.language for language in text.by_language}
