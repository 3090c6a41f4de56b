"""No procedure uses itself, not even through another one.

Why: its steps would never end.
Fix: remove one of the `use:` lines in the circle.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.plan.steps import used_procedures, uses

FORMERLY = ("procedure-ends",)
SEVERITY = Severity.ERROR


def run(case: Case) -> Iterator[Problem]:
    """Finds procedures inside themselves."""
    for procedure in case.handbook.procedures.values():
        for use in uses(procedure):
            inner = case.handbook.procedures.get(use.use)
            if inner is procedure or (inner and procedure.id in used_procedures(inner, case.handbook)):
                yield Problem(
                    use.at("use"),
                    f"the procedure `{procedure.id}` uses itself",
                    "remove this `use:`, or the one that leads back here",
                )
