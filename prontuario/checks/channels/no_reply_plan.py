"""A company that answers on several public channels says how it sorts and answers what people write.

Why: three people who answer in three places give three answers, and the fourth reader compares them.
Fix: add `replies:` to playbooks/policy.yml: a line for questions, requests, complaints and abuse, each with `who`.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.plan.watching import is_public

SEVERITY = Severity.ADVICE
SEVERAL = 3  # who answers in one place or two needs no plan for it


def run(case: Case) -> Iterator[Problem]:
    """Finds a handbook whose public channels are watched, without a plan for replies."""
    handbook = case.handbook
    if handbook.policy.replies or not handbook.policy_known:
        return
    watched = [each for each in handbook.channels.values() if is_public(each) and each.watch]
    if len(watched) >= SEVERAL:
        yield Problem(
            watched[0].at("watch"),
            f"{len(watched)} channels on which people write are watched, and the policy has no `replies`",
            "say in playbooks/policy.yml who answers questions, requests, complaints and abuse, and how soon",
        )
