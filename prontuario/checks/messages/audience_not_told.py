"""Each audience outside is told, and hears its holding statement in its own time.

Why: a journalist who was told in time is no comfort to customers who hear it on the radio.
Fix: add a communication to the audience, or shorten `when: {within: ...}` of the first one. Where an audience may wait
    longer than the priority says, give it `first_word_within:` in playbooks/policy.yml.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.shared.conditions import waits_to_be_asked
from prontuario.finding import Problem, Severity
from prontuario.model.communication import Communication
from prontuario.model.handbook import Handbook
from prontuario.model.kinds import Kind
from prontuario.model.threat import Threat
from prontuario.plan.communications import (
    is_outside,
    outside_communications,
    public_communications,
    statement_within,
)
from prontuario.plan.index import index_of
from prontuario.plan.notices import sendings

SEVERITY = Severity.WARNING
# They go out when they are ready: the deadlines of laws and letters have checks of their own.
SLOW = frozenset(("notice", "letter", "report"))
PRESS = "press"
LATER = frozenset(("update", "closing"))  # nobody begins with them


def run(case: Case) -> Iterator[Problem]:
    """Finds audiences outside whom nobody tells, those who are told late, and those who have to ask."""
    for threat in case.threats():
        talks = outside_communications(threat, case.handbook)
        if threat.communication:
            yield from _untold(threat, talks, case.handbook)
            yield from _on_request(threat, talks, case.handbook)
        public = public_communications(threat, case.handbook)
        said_late = min((talk.when.within for talk in public if talk.when.within is not None), default=None)
        for audience in dict.fromkeys(talk.audience for talk in talks if talk.audience):
            first = _first(audience, talks, case.handbook)
            limit = statement_within(audience, threat, case.handbook)
            if first is None or first.when.within is None or limit is None or first.when.within <= limit:
                continue
            own = case.handbook.policy.audiences[audience].first_word_within is not None
            if own or first.when.within != said_late:  # of the first of all, `first-message-late` says it
                yield Problem(
                    first.when.at("within"),
                    f"`{audience}` first hear of `{threat.id}` after {first.when.within}, and should within {limit}",
                    "shorten it; if they may wait, give them `first_word_within:` under `audiences:`"
                    " of playbooks/policy.yml",
                )


def _untold(threat: Threat, talks: tuple[Communication, ...], handbook: Handbook) -> Iterator[Problem]:
    told = {talk.audience for talk in talks}
    elsewhere = {talk.audience for _, talk in index_of(handbook).talks}
    by_notice = any(each.by not in threat.communication for each in sendings(threat, handbook))
    for index, name in enumerate(threat.audiences):
        if not is_outside(name, handbook) or name in told:
            continue
        if by_notice and name not in elsewhere:
            continue  # an authority, told by a step that sends a notice
        yield Problem(
            threat.at("audiences", index),
            f"`{threat.id}` touches `{name}`, and no communication tells them",
            "add one under `communication:`, or take them out of `audiences:`",
        )


def _on_request(threat: Threat, talks: tuple[Communication, ...], handbook: Handbook) -> Iterator[Problem]:
    """Those whom the threat touches, and who hear something only when they ask; who asks for a living may."""
    policy = handbook.policy
    for audience in dict.fromkeys(each for each in threat.audiences if each != PRESS):
        messages = {talk.say: handbook.messages.get(talk.say or "") for talk in talks}
        later = {name for name, message in messages.items() if message and message.kind in LATER}
        own = [talk for talk in talks if talk.audience == audience and talk.say not in later]
        if own and all(talk.condition and waits_to_be_asked(talk.condition, policy) for talk in own):
            yield Problem(
                own[0].at("if"),
                f"`{audience}` hear of `{threat.id}` only when somebody asks or it is public anyway",
                "write what has happened by then as the condition, like «the site has been down for 15 minutes»",
            )


def _first(audience: str, talks: tuple[Communication, ...], handbook: Handbook) -> Communication | None:
    """What an audience is told first; nothing where a time is not known, or where only notices and letters go out."""
    own = [
        (message.kind, talk)
        for talk in talks
        if talk.audience == audience and (message := handbook.messages.get(talk.say or ""))
    ]
    if any(talk.audience == audience and (Kind.MESSAGE, talk.say) in handbook.unusable for talk in talks):
        return None  # nobody knows what that message is
    if all(kind in SLOW for kind, _ in own) or any(talk.when.within is None for _, talk in own):
        return None
    first = [talk for kind, talk in own if kind not in SLOW | LATER] or [talk for _, talk in own]
    return min(first, key=lambda talk: talk.when.within.minutes if talk.when.within else 0)
