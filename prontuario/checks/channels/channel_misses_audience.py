"""A channel reaches those who are told through it.

Why: a text that goes where its readers never look is not sent.
Fix: name under `via:` a channel that reaches them; or add them to `reaches:` of the channel in roster/channels.yml.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from prontuario.checks.case import Case
from prontuario.checks.shared.one_cause import in_all, places
from prontuario.finding import Place, Problem, Severity
from prontuario.model.handbook import Handbook
from prontuario.model.means import Channel
from prontuario.plan.access import READ_BY_ANYBODY, is_read_by_anybody
from prontuario.plan.communications import is_outside

SEVERITY = Severity.WARNING
COLLEAGUES = "colleagues"


class ToldThrough(NamedTuple):
    """A channel, who is told through it, and where the plan says so."""

    channel: str
    audience: str
    place: Place


def run(case: Case) -> Iterator[Problem]:
    """Finds channels that do not reach those who are told through them; one that never does, once."""
    missed = defaultdict[tuple[str, str], list[Place]](list)
    for name, audience, place in _all_told(case.handbook):
        channel = case.handbook.channels.get(name)
        if channel is not None and channel.reaches and not _reaches(channel, audience, case.handbook):
            missed[name, audience].append(place)
    for (name, audience), seen in missed.items():
        cause = case.handbook.channels[name].at("reaches")
        readers = audience if audience == COLLEAGUES else f"`{audience}`"
        for place in places(seen, cause):
            yield Problem(
                place,
                f"`{name}` does not reach {readers}{in_all(seen)}",
                f"name another channel, or write under `reaches:` of {name} that it does ({cause})",
            )


def _all_told(handbook: Handbook) -> Iterator[ToldThrough]:
    for threat in handbook.threats.values():
        for talk in threat.communication:
            if talk.audience in handbook.policy.audiences:
                yield from (ToldThrough(n, talk.audience, talk.at("via", i)) for i, n in enumerate(talk.via))
        for rung in threat.escalation:
            yield from (ToldThrough(name, COLLEAGUES, rung.at("via", i)) for i, name in enumerate(rung.via))


def _reaches(channel: Channel, audience: str, handbook: Handbook) -> bool:
    """Whether it does: all who are named; and everybody outside, where anybody can open the page.

    A colleague is called by a telephone of their own, whomever else that channel reaches.
    """
    if audience == COLLEAGUES:
        return channel.kind not in READ_BY_ANYBODY or not all(
            is_outside(each, handbook) for each in channel.reaches
        )
    if audience in channel.reaches:
        return True
    if handbook.policy.audiences[audience].private:
        return channel.kind in READ_BY_ANYBODY  # `private-audience-in-public` says it
    anybody = channel.kind in ("web", "social", "reviews") and is_read_by_anybody(channel, handbook)
    return anybody and is_outside(audience, handbook)
