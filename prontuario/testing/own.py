"""A check of one's own, tried in the tests of its package."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from types import ModuleType

from prontuario.checks.case import Case
from prontuario.checks.check import Check
from prontuario.examine import case_of
from prontuario.finding import Finding, in_order
from prontuario.rule import Topic


def found_by(module: ModuleType, root: Path, today: date | None) -> tuple[Finding, ...]:
    """What a check finds in the handbook in a folder. Raises what the check raises, and BadCheck for what is none."""
    case: Case = case_of(root, today)
    return in_order(list(Check.of(module, Topic.OWN).findings(case)))
