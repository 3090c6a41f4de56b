"""Somebody can stop what goes out while a crisis runs, and the plan says how.

Why: on the day of the accident the advertisement for cheap flights goes on, because only the agency knows its password.
Fix: name the role that can stop it under `stops:`, and what it does under `how:`.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.model.planned import Planned

SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds campaigns, and what runs on channels of the company, that nobody can stop, or nobody knows how."""
    for each in case.handbook.planned.values():
        if not _goes_out(each) or each.last < case.today:
            continue
        if each.stops is None:
            yield Problem(
                each.at(),
                f"nobody can stop «{each.title}»",
                "add `stops: ROLE`: who can, and `how:` it is done",
            )
        elif each.how is None:
            yield Problem(
                each.at("stops"),
                f"it does not say how «{each.title}» is stopped",
                "add `how:`, like `how: Pause it in the agency's tool, or call the agency`",
            )


def _goes_out(each: Planned) -> bool:
    return each.kind == "campaign" or bool(each.channels)
