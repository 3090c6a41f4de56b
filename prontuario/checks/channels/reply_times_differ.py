"""The plan promises one time for an answer.

Why: who answers in half an hour by the house rules and in four by the channel answers when it suits.
Fix: write the same time in both places that are named, the one that people can keep.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from prontuario.checks.case import Case
from prontuario.finding import Place, Problem, Severity
from prontuario.model.communication import Communication
from prontuario.model.duration import Duration
from prontuario.plan.watching import is_public

SEVERITY = Severity.WARNING
HINT = "write one time in both places"


@dataclass(frozen=True)
class Promise:
    """A time for an answer, and where it is said, in words."""

    within: Duration
    words: str


def run(case: Case) -> Iterator[Problem]:
    """Finds channels, and replies in playbooks, that are slower than the house rules or the channel say."""
    rule = _house_rule(case)
    for channel in case.handbook.channels.values() if rule else ():
        for watch in channel.watch if channel.owned and is_public(channel) else ():
            if rule is not None and watch.answer_within > rule.within:
                said = f"on `{channel.id}` an answer goes out within {watch.answer_within}"
                yield Problem(watch.at("answer_within"), f"{said}, but {rule.words}", HINT)
    for talk in _replies(case):
        within = talk.when.within
        broken = next((each for each in _promises(talk, rule, case) if within and within > each.within), None)
        if broken is not None:
            said = f"this reply goes out within {within}"
            yield Problem(talk.when.at("within"), f"{said}, but {broken.words}", HINT)


def _house_rule(case: Case) -> Promise | None:
    """The shortest time that the house rules promise."""
    reply = min(case.handbook.policy.replies, key=lambda each: each.within, default=None)
    if reply is None:
        return None
    words = f"«{reply.kind}» is answered within {reply.within}"
    return Promise(reply.within, f"{words} ({_place(reply.at('within'))})")


def _promises(talk: Communication, rule: Promise | None, case: Case) -> Iterator[Promise]:
    """What a reply has to keep: the house rule, then the times of the channels through which it goes."""
    if rule is not None:
        yield rule
    for channel in (case.handbook.channels[name] for name in talk.via if name in case.handbook.channels):
        for watch in channel.watch:
            words = f"on `{channel.id}` an answer goes out within {watch.answer_within}"
            yield Promise(watch.answer_within, f"{words} ({_place(watch.at('answer_within'))})")


def _replies(case: Case) -> Iterator[Communication]:
    """The communications that say a prepared reply."""
    messages = case.handbook.messages
    talks = (talk for threat in case.threats() for talk in threat.communication)
    return (talk for talk in talks if talk.say in messages and messages[talk.say or ""].kind == "reply")


def _place(place: Place) -> str:
    return f"{place.file}:{place.line}"
