"""Nobody is called twice in one escalation.

Why: who did not answer after ten minutes does not answer under another name either.
Fix: put another role on the rung, or another person first among the role's holders.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.model.handbook import Handbook
from prontuario.model.threat import Threat
from prontuario.plan.holders import first_holder

FORMERLY = ("ladder-repeats",)
SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds roles and people that a ladder calls twice."""
    for threat in case.threats():
        yield from _repeated(threat, case.handbook)


def _repeated(threat: Threat, handbook: Handbook) -> Iterator[Problem]:
    roles: set[str] = set()
    called: dict[str, str] = {}
    for rung in threat.escalation:
        for name in rung.to:
            person = first_holder(name, handbook)
            if name in roles:
                yield Problem(
                    rung.at("to"),
                    f"this escalation calls `{name}` twice",
                    "call another role, or remove the rung",
                )
            elif person is not None and called.setdefault(person.id, name) != name:
                yield Problem(
                    rung.at("to"),
                    f"this escalation calls {person.name} twice: as `{called[person.id]}` and as `{name}`",
                    "call a role that somebody else holds first",
                )
            roles.add(name)
