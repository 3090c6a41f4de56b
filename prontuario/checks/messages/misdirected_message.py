"""A text goes to those for whom it is written, and at the moment for which it is written.

Why: the family reads what was meant for journalists, and the last word comes before the first.
Fix: name under `say:` a message of the right `kind:` and `audience:`; a text for everybody has no `audience:`.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.model.communication import Communication
from prontuario.model.handbook import Handbook
from prontuario.model.library import Message
from prontuario.model.threat import Threat
from prontuario.plan.access import is_read_by_anybody
from prontuario.plan.communications import is_outside

SEVERITY = Severity.WARNING
LAST = frozenset(("closing", "report"))  # kinds that nobody can be told first
NOT_AT_THE_END = frozenset(("holding", "update", "reply", "questions"))
NOT_AFTERWARDS = frozenset(("holding", "reply"))


def run(case: Case) -> Iterator[Problem]:
    """Finds texts for others than those who are told, and texts of a kind for another moment."""
    for threat in case.threats():
        for talk in threat.communication:
            message = case.handbook.messages.get(talk.say or "")
            if message is not None and (wrong := _told(talk, message, threat, case.handbook)):
                yield Problem(talk.at("say"), *wrong)
        yield from _at_the_end(threat, case.handbook)
        for each in threat.afterwards:
            message = case.handbook.messages.get(each.say or "")
            if message is not None and message.kind in NOT_AFTERWARDS:
                yield Problem(
                    each.at("say"),
                    f"`{message.id}` is a {message.kind} text, and this goes out when all is over",
                    "name a report, or another text that is written for afterwards",
                )


def _told(
    talk: Communication, message: Message, threat: Threat, handbook: Handbook
) -> tuple[str, str] | None:
    """What is wrong with saying a message in a communication, and the way out."""
    outside = is_outside(talk.audience, handbook)
    known = handbook.policy.audiences
    if outside and message.kind == "internal":
        return (
            f"`{message.id}` is an internal text, and is told to `{talk.audience}`",
            "name a text that is written for people outside",
        )
    written_for = message.audience
    if written_for and written_for != talk.audience and {written_for, talk.audience} <= known.keys():
        if not outside and not is_outside(written_for, handbook):
            return None  # colleagues read each other's texts
        return (
            f"`{message.id}` is written for `{written_for}`, and is told to `{talk.audience}`",
            f"name a text for `{talk.audience}`, or take `audience:` out of {message.id} if it is for both"
            f" ({message.at('audience')})",
        )
    if message.kind in LAST and _is_first(talk, threat):
        return (
            f"the first that `{talk.audience}` are told is `{message.id}`, a {message.kind} text",
            "name a holding statement; what ends it belongs under `stand_down:`, a report under `afterwards:`",
        )
    return None


def _is_first(talk: Communication, threat: Threat) -> bool:
    """Whether its audience is told nothing before it."""
    others = [each for each in threat.communication if each.audience == talk.audience and each is not talk]
    return all(
        talk.when.within is not None and each.when.within is not None and each.when.within > talk.when.within
        for each in others
    )


def _is_public(talk: Communication, handbook: Handbook) -> bool:
    """Whether people outside are told where anybody reads it: then they wait for the end there."""
    channels = (handbook.channels.get(name) for name in talk.via)
    return is_outside(talk.audience, handbook) and any(
        is_read_by_anybody(each, handbook) for each in channels
    )


def _at_the_end(threat: Threat, handbook: Handbook) -> Iterator[Problem]:
    end = threat.stand_down
    message = handbook.messages.get(end.say or "") if end else None
    if end is None or message is None:
        return
    outside = {talk.audience for talk in threat.communication if _is_public(talk, handbook)}
    if message.kind in NOT_AT_THE_END:
        yield Problem(
            end.at("say"),
            f"`{message.id}` is a {message.kind} text, and here it says that `{threat.id}` is over",
            "name a message with `kind: closing`",
        )
    elif (
        outside
        and message.audience in handbook.policy.audiences
        and not is_outside(message.audience, handbook)
    ):
        names = ", ".join(f"`{name}`" for name in sorted(filter(None, outside)))
        yield Problem(
            end.at("say"),
            f"only `{message.audience}` are told that `{threat.id}` is over, and not {names}",
            "name a closing message for people outside, or take `audience:` out of this one if all may read it",
        )
