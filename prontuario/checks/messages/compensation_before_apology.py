"""Compensation is offered only after a public apology.

Why: money before an apology looks like a bribe, and everybody who reads along asks for the same.
Fix: let the step come later, or put before it a step that `counts_as: apology`, or a message that says sorry.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.shared.deeds import deeds_of
from prontuario.checks.shared.lexicon import versions
from prontuario.checks.shared.meaning import knows, says
from prontuario.checks.shared.step_words import named, place_in_threat
from prontuario.finding import Problem, Severity
from prontuario.model.duration import Duration
from prontuario.model.library import Message
from prontuario.model.policy import Policy
from prontuario.model.threat import Threat
from prontuario.plan.communications import public_communications
from prontuario.plan.steps import is_whole, timed_steps

FORMERLY = ("apology-before-compensation",)
SEVERITY = Severity.ERROR


def run(case: Case) -> Iterator[Problem]:
    """Finds steps that pay before anybody has said sorry in public."""
    if not case.handbook.policy_known:
        return  # it says who is outside, and in which language a text is
    for threat in case.threats():
        apologies = tuple(_apologies(threat, case))
        for timed in timed_steps(threat, case.handbook) if is_whole(threat, case.handbook) else ():
            if "compensation" not in deeds_of(timed.step, case.handbook.policy) or timed.due is None:
                continue
            if not any(moment is None or moment <= timed.due for moment in apologies):
                first = f"the first comes after {min(filter(None, apologies))}" if apologies else "none"
                yield Problem(
                    place_in_threat(timed.planned, "within"),
                    f"{named(timed.planned)} is due after {timed.due}, before any public apology: {first}",
                    "say sorry in public first, then settle it in private",
                )


def _apologies(threat: Threat, case: Case) -> Iterator[Duration | None]:
    """When the threat says sorry in public, for all that can be known; none is a moment that nobody knows."""
    for timed in timed_steps(threat, case.handbook):
        if "apology" in timed.step.counts_as:
            yield timed.due
    for talk in public_communications(threat, case.handbook):
        message = case.handbook.messages.get(talk.say or "")
        if message is None or _may_apologise(message, case.handbook.policy):
            yield talk.when.within


def _may_apologise(message: Message, policy: Policy) -> bool:
    """Whether a text says sorry, or is written in a language of which nobody has listed the words."""
    for version in versions(message, policy):
        if not knows("apology", version.language, policy) or says(
            "apology", version.words, version.language, policy
        ):
            return True
    return False
