"""Where it is said how long some things may be down, it is said of all that the most urgent threats take away.

Why: who repairs first what nobody waits for leaves customers standing in front of what they need.
Fix: add `tolerable:` to the resource, and `back_within:` if there is a plan for it.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.plan.priority import is_top

SEVERITY = Severity.ADVICE


def run(case: Case) -> Iterator[Problem]:
    """Finds resources that a most urgent threat takes down, without a time; none where no resource has one."""
    resources = case.handbook.resources
    if not any(each.tolerable or each.back_within for each in resources.values()):
        return
    urgent = [threat for threat in case.threats() if is_top(threat, case.handbook.policy)]
    for name in dict.fromkeys(name for threat in urgent for name in threat.takes_down):
        if name in resources and not resources[name].tolerable:
            yield Problem(
                resources[name].at("title"),
                f"nothing says how long `{name}` may be down",
                "add `tolerable: 4h`, the time after which it costs you too much",
            )
