"""What is said outside the company is approved by a role that may approve.

Why: the word that nobody had to sign off is the one that has to be taken back.
Fix: add `approved_by:` with a role whose `authority:` has `approve`.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.model.base import Part
from prontuario.model.handbook import Handbook
from prontuario.plan.communications import outside_communications

FORMERLY = ("message-approved",)
SEVERITY = Severity.ERROR


def run(case: Case) -> Iterator[Problem]:
    """Finds communications to people outside that nobody releases, or somebody who may not."""
    for threat in case.threats():
        for talk in outside_communications(threat, case.handbook):
            message = case.handbook.messages.get(talk.say or "")
            if message is not None and message.approved:
                continue
            if not talk.approved_by:
                yield Problem(
                    talk.key_at("approved_by"),
                    f"nobody approves what is said to `{talk.audience}`",
                    "add `approved_by: ROLE`; or `approved: {by: ROLE, on: DATE}` to a message approved in advance",
                )
            yield from _may_not(talk, talk.approved_by, "approved_by", case.handbook)
    for message in case.handbook.messages.values():
        if message.approved:
            yield from _may_not(message.approved, message.approved.by, "by", case.handbook)


def _may_not(part: Part, names: tuple[str, ...], key: str, handbook: Handbook) -> Iterator[Problem]:
    for name in names:
        role = handbook.roles.get(name)
        if role is not None and "approve" not in role.authority:
            yield Problem(
                part.at(key),
                f"`{name}` may not approve what is said outside",
                f"name a role that may, or add `approve` to `authority:` of {name} ({role.key_at('authority')})",
            )
