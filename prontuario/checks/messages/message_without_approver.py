"""What is said outside the company is approved by a role that may approve.

Why: the word that nobody had to sign off is the one that has to be taken back.
Fix: add `approved_by:` with a role whose `authority:` has `approve`.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.plan.communications import public_communications

FORMERLY = ("message-approved",)
SEVERITY = Severity.ERROR


def run(case: Case) -> Iterator[Problem]:
    """Finds communications to people outside that nobody releases, or somebody who may not."""
    for threat in case.threats():
        for talk in public_communications(threat, case.handbook):
            role = case.handbook.roles.get(talk.approved_by or "")
            if talk.approved_by is None:
                yield Problem(
                    talk.key_at("approved_by"),
                    f"nobody approves what is said to `{talk.audience}`",
                    "add `approved_by: ROLE`",
                )
            elif role is not None and "approve" not in role.authority:
                yield Problem(
                    talk.at("approved_by"),
                    f"`{role.id}` may not approve what is said to `{talk.audience}`",
                    f"name a role that may, or add `approve` to `authority:` of {role.id} ({role.key_at('authority')})",
                )
