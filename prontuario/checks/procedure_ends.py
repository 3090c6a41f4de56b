"""No procedure uses itself, not even through another one.

Why: its steps would never end.
Fix: remove one of the `use:` lines in the circle.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.finding import Problem, Severity
from prontuario.model.handbook import Handbook
from prontuario.plan.steps import uses

SEVERITY = Severity.ERROR


def run(handbook: Handbook) -> Iterator[Problem]:
    """Finds procedures inside themselves."""
    for procedure in handbook.procedures.values():
        for use in uses(procedure):
            if procedure.id in _used_by(use.use, handbook):
                yield Problem(
                    use.at("use"),
                    f"the procedure `{procedure.id}` uses itself",
                    "remove this `use:`, or the one that leads back here",
                )


def _used_by(name: str, handbook: Handbook) -> set[str]:
    """The procedure `name` and all that it uses."""
    seen, waiting = set[str](), [name]
    while waiting:
        current = waiting.pop()
        if current not in seen and current in handbook.procedures:
            seen.add(current)
            waiting += [use.use for use in uses(handbook.procedures[current])]
    return seen
