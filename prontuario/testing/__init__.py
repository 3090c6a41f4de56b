"""A handbook's own tests: one for each threat and check. In a handbook, `tests/test_plan.py` is two lines:

    \"\"\"The plan: a test for each threat and check.\"\"\"
    from prontuario.testing import test_plan

pytest needs nothing else, for the package brings a plugin (`plugin.py`). `pytest -k website-down` runs one threat.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:  # whatever runs pytest loads the plugin, and with it this file: it has to weigh nothing
    from prontuario.testing.case import PlanCase


def test_plan(plan_case: PlanCase) -> None:
    """Fails with what one check finds in one threat, or in the files that belong to no threat."""
    plan_case.prove()
