"""The escalation ends at a role that may activate the plan.

Why: a ladder whose last rung has to ask somebody else has no end.
Fix: end it with a role whose `authority:` has `activate`, or give that to the role.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity

FORMERLY = ("ladder-ends-with-authority",)
SEVERITY = Severity.ERROR
NOBODY_TO_CALL = True


def run(case: Case) -> Iterator[Problem]:
    """Finds ladders that end at somebody who may decide nothing."""
    for threat in case.threats():
        for rung in (each for each in threat.escalation[-1:] if each.to):
            roles = [case.handbook.roles[name] for name in rung.to if name in case.handbook.roles]
            if len(roles) == len(rung.to) and not any("activate" in role.authority for role in roles):
                role = roles[0]
                yield Problem(
                    rung.at("to"),
                    f"the escalation ends at `{'` and `'.join(rung.to)}`, who may not activate the plan",
                    f"add a rung, or `activate` to `authority:` of {role.id} ({role.key_at('authority')})",
                )
