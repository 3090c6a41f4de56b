"""Somebody switches automatic replies off in a crisis.

Why: "Thanks for your message, have a sunny day!" goes out to two hundred people who are stuck, and is shown around.
Fix: write who switches them off, and where, into `moderation: {automatic_replies: ...}` of the policy.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.model.policy import Policy

SEVERITY = Severity.ADVICE


def run(case: Case) -> Iterator[Problem]:
    """Finds a policy that sorts replies and says nothing of automatic ones, where people outside can write to us."""
    policy = case.handbook.policy
    if policy.replies and _writes_outside(case, policy) and policy.moderation.automatic_replies is None:
        yield Problem(
            policy.key_at("replies"),
            "nothing says who switches automatic replies off in a crisis",
            "add `moderation: {automatic_replies: {who: ..., where: ...}}`",
        )


def _writes_outside(case: Case, policy: Policy) -> bool:
    outside = {name for name, audience in policy.audiences.items() if audience.outside}
    return any(
        channel.owned and channel.kind in ("social", "chat") and outside & set(channel.reaches)
        for channel in case.handbook.channels.values()
    )
