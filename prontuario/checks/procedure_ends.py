"""No procedure uses itself, not even through another one.

Why: its steps would never end.
Fix: remove one of the `use:` lines in the circle.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.finding import Problem, Severity
from prontuario.model.handbook import Handbook
from prontuario.plan.steps import used_procedures, uses

SEVERITY = Severity.ERROR


def run(handbook: Handbook) -> Iterator[Problem]:
    """Finds procedures inside themselves."""
    for procedure in handbook.procedures.values():
        for use in uses(procedure):
            inner = handbook.procedures.get(use.use)
            if inner is procedure or (inner and procedure.id in used_procedures(inner, handbook)):
                yield Problem(
                    use.at("use"),
                    f"the procedure `{procedure.id}` uses itself",
                    "remove this `use:`, or the one that leads back here",
                )
