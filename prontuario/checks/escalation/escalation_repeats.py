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
        person = first_holder(rung.to, handbook)
        if rung.to in roles:
            yield Problem(
                rung.at("to"),
                f"this escalation calls `{rung.to}` twice",
                "call another role, or remove the rung",
            )
        elif person is not None and rung.to is not None:
            before = called.setdefault(person.id, rung.to)
            if before != rung.to:
                yield Problem(
                    rung.at("to"),
                    f"this escalation calls {person.name} twice: as `{before}` and as `{rung.to}`",
                    "call a role that somebody else holds first",
                )
        roles |= {rung.to} if rung.to else set()
