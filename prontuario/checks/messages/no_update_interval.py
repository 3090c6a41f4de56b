"""After the first statement outside, updates come at a set interval.

Why: people bear bad news better than none, and an hour of silence is filled by others.
Fix: add `then_every:` to `when:`, no longer than `update_every` of the audience, the channels, the priority or the
    limits; or `once: true` for a letter or a sign.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.model.communication import Communication
from prontuario.model.duration import Duration
from prontuario.plan.communications import longest_pause, outside_communications

FORMERLY = ("cadence-set",)
SEVERITY = Severity.ERROR


def run(case: Case) -> Iterator[Problem]:
    """Finds holding statements and updates after which nothing is promised, or too rarely."""
    for threat in case.threats():
        for talk in outside_communications(threat, case.handbook):
            message = case.handbook.messages.get(talk.say or "")
            goes_on = message is not None and message.kind in ("holding", "update") and not talk.when.once
            if goes_on and talk.when.within is not None:  # else `communication-incomplete` says it
                yield from _too_rare(talk, longest_pause(talk, threat, case.handbook))


def _too_rare(talk: Communication, longest: Duration) -> Iterator[Problem]:
    every = talk.when.then_every
    if every is None:
        yield Problem(
            talk.key_at("when"),
            f"after `{talk.say}`, `{talk.audience}` are not told when they hear more",
            f"add `then_every: {longest}` to `when:`, or `once: true` for what is said once",
        )
    elif every > longest:
        yield Problem(
            talk.when.at("then_every"),
            f"`{talk.audience}` hear more only every {every}, not every {longest}",
            f"write {longest} or less; or allow more for this audience, channel or priority with `update_every:`",
        )
