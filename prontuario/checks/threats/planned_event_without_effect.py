"""What is planned makes a threat likelier.

Why: a calendar of everything that happens in the company says nothing about the day on which to be ready.
Fix: name the threats under `raises:`, with a `likelihood:` above their own; or take the entry out.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.model.kinds import Kind
from prontuario.model.planned import Planned
from prontuario.plan.planned import likelihood_during, raised_threats

SEVERITY = Severity.ADVICE


def run(case: Case) -> Iterator[Problem]:
    """Finds planned events that raise no threat, or not above what it is anyway."""
    for each in case.handbook.planned.values():
        if not each.raises:
            yield Problem(
                each.at(),
                f"«{each.title}» makes no threat likelier",
                "name the threats: `raises: [website-down]`; or take the entry out",
            )
        elif each.likelihood is not None and _known(each, case) and not _raised(each, case):
            yield Problem(
                each.at("likelihood"),
                f"its threats are that likely anyway, without «{each.title}»",
                "write how likely they become meanwhile, up to 5; or take the line out",
            )


def _known(each: Planned, case: Case) -> bool:
    """Whether all threats that it names are known."""
    return set(each.raises) <= case.handbook.threats.keys() and Kind.THREAT not in case.handbook.unknown_kinds


def _raised(each: Planned, case: Case) -> bool:
    threats = raised_threats(each, case.handbook.threats)
    return any(likelihood_during(threat, each) > threat.likelihood for threat in threats)
