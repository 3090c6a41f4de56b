"""Nobody is the first to lead in too many playbooks.

Why: two crises at once are rare, one tired person is not.
Fix: let another role own some of them, or make a deputy the first holder; the limit is `led_playbooks` of the policy.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.plan.holders import first_holder

FORMERLY = ("leads-many",)
SEVERITY = Severity.ADVICE


def run(case: Case) -> Iterator[Problem]:
    """Finds people who are the first holder of the owner of many threats."""
    most = case.handbook.policy.limits.led_playbooks
    owners = [(threat.id, first_holder(threat.owner, case.handbook)) for threat in case.threats()]
    for person in case.handbook.people.values():
        led = [name for name, owner in owners if owner is person]
        if len(led) > most:
            yield Problem(
                person.at(),
                f"{person.name} leads {len(led)} playbooks, more than {most}: {', '.join(led)}",
                "give some of them to another owner",
            )
