"""Two likely threats do not need the same person to lead.

Why: a storm brings cancellations and takes the website down; the one who leads both leads neither.
Fix: let another role own one of them, or make somebody else the first holder of one owner.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.model.threat import Threat
from prontuario.plan.holders import first_holder

FORMERLY = ("likely-together",)
SEVERITY = Severity.ADVICE


def run(case: Case) -> Iterator[Problem]:
    """Finds likely threats whose owner leads another likely one already."""
    leading: dict[str, Threat] = {}
    for threat in case.own_threats():
        owner = first_holder(threat.owner, case.handbook)
        if owner is None or threat.likelihood < case.handbook.policy.limits.likely:
            continue
        other = leading.setdefault(owner.id, threat)
        if other is not threat:
            yield Problem(
                threat.at("owner"),
                f"{owner.name} leads `{other.id}` too, and both are likely",
                "give one of the two to another owner",
            )
