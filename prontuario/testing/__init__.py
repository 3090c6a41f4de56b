"""A handbook's own tests: one for each threat and check. In a handbook, `tests/test_plan.py` is two lines:

    \"\"\"The plan: a test for each threat and check.\"\"\"
    from prontuario.testing import test_plan

pytest needs nothing else, for the package brings a plugin (`plugin.py`). `pytest -k website-down` runs one threat.

A package with checks of one's own tries them with `findings_of`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:  # whatever runs pytest loads the plugin, and with it this file: it has to weigh nothing
    from datetime import date
    from pathlib import Path
    from types import ModuleType

    from prontuario.finding import Finding
    from prontuario.testing.case import PlanCase


def test_plan(plan_case: PlanCase) -> None:
    """Fails with what one check finds in one threat, or in the files that belong to no threat."""
    plan_case.prove()


def findings_of(check: ModuleType, root: Path, today: date | None = None) -> tuple[Finding, ...]:
    """What a check of one's own, its module, finds in the handbook in a folder; what it raises is raised."""
    from prontuario.testing.own import found_by

    return found_by(check, root, today)
