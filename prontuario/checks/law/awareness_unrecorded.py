"""Where a notification deadline may run, a step writes down the moment of awareness within the first minutes.

Why: every deadline counts from that minute, and a week later nobody remembers it.
Fix: let a step without conditions write that minute down within `first_minutes` of the policy; where its words do
    not say it, add `counts_as: awareness`.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.shared.deeds import deeds_of
from prontuario.finding import Problem, Severity
from prontuario.plan.steps import is_whole, timed_steps

FORMERLY = ("awareness-recorded",)
SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds threats with clocks whose beginning nobody writes down, or too late."""
    first = case.handbook.policy.limits.first_minutes
    for threat in case.threats():
        policy = case.handbook.policy
        steps = [
            each for each in timed_steps(threat, case.handbook) if "awareness" in deeds_of(each.step, policy)
        ]
        times = [each.due for each in steps if not each.conditions and each.due is not None]
        unknown = any(each.due is None for each in steps) or not is_whole(threat, case.handbook)
        if threat.clocks and not unknown and all(due > first for due in times):
            when = f"only after {min(times)}" if times else "in no step that is always done"
            yield Problem(
                threat.key_at("clocks"),
                f"in `{threat.id}` the moment of awareness is written down {when}",
                f"add `counts_as: awareness` to a step within {first}",
            )
