"""Where a colleague is involved or people are in danger, who works here hears it before the public, or with it.

Why: a colleague who reads it in the newspaper answers customers with what he has read, or with nothing.
Fix: let the communication to staff be due no later than an hour after the first one in public.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.shared.conditions import waits_to_be_asked
from prontuario.finding import Problem, Severity
from prontuario.model.communication import Communication
from prontuario.model.handbook import Handbook
from prontuario.model.threat import Threat
from prontuario.plan.communications import is_outside, public_communications

SEVERITY = Severity.WARNING
CLASSES = frozenset(("conduct", "safety"))
LATEST = 60  # minutes after the first public statement


def run(case: Case) -> Iterator[Problem]:
    """Finds threats of which an audience inside hears long after the public."""
    policy = case.handbook.policy
    for threat in case.threats():
        if threat.class_ not in CLASSES:
            continue
        public = [
            talk.when.within
            for talk in public_communications(threat, case.handbook)
            if talk.when.within and not (talk.condition and waits_to_be_asked(talk.condition, policy))
        ]
        for talk in _first_inside(threat, case.handbook) if public else ():
            if talk.when.within and talk.when.within.minutes > min(public).minutes + LATEST:
                yield Problem(
                    talk.when.at("within"),
                    f"`{talk.audience}` hear of `{threat.id}` after {talk.when.within}, the public after {min(public)}",
                    "tell them before, or at the same time",
                )


def _first_inside(threat: Threat, handbook: Handbook) -> Iterator[Communication]:
    """What each audience inside the company hears first, where the times of all are known."""
    known = handbook.policy.audiences
    inside = [
        talk
        for talk in threat.communication
        if talk.audience in known and not is_outside(talk.audience, handbook)
    ]
    for audience in dict.fromkeys(talk.audience for talk in inside):
        own = [talk for talk in inside if talk.audience == audience]
        timed = [(talk.when.within, talk) for talk in own if talk.when.within is not None]
        if len(timed) == len(own):
            yield min(timed, key=lambda each: each[0])[1]
