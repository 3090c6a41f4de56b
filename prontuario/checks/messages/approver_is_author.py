"""A text is approved by somebody who has neither written it nor says it.

Why: nobody sees their own mistakes, least of all in a hurry.
Fix: name another role under `approved_by:`, with another person first among its holders.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.model.communication import Communication
from prontuario.model.handbook import Handbook
from prontuario.plan.holders import first_holder

FORMERLY = ("approver-not-author",)
SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds communications that somebody releases to themselves."""
    for threat in case.threats():
        for talk in threat.communication:
            if same := _same(talk, case.handbook):
                yield Problem(
                    talk.at("approved_by"), same, "let another role approve it, held by somebody else"
                )


def _same(talk: Communication, handbook: Handbook) -> str | None:
    """What is one that should be two: the role, or the person who holds both roles first."""
    message = handbook.messages.get(talk.say or "")
    if len(talk.approved_by) != 1:
        return None  # where several may, another one can
    (name,) = talk.approved_by
    approver = first_holder(name, handbook)
    for role, deed in ((talk.who, "says"), (message.author if message else None, "has written")):
        if role is not None and role == name:
            return f"`{role}`, who {deed} it, also approves it"
        person = first_holder(role, handbook)
        if person is not None and person is approver:
            return f"{person.name}, who {deed} it as `{role}`, also approves it as `{name}`"
    return None
