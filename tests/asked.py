"""A few checks alone, where the others have nothing to say to a test: none hangs on what another finds."""

from collections.abc import Collection
from datetime import date
from pathlib import Path

from prontuario.checks.catalogue import catalogue
from prontuario.checks.prove import prove
from prontuario.checks.settle import settle
from prontuario.examine import case_of
from prontuario.finding import Finding


def found(root: Path, asked: Collection[str] | None = None, today: date | None = None) -> list[Finding]:
    """What the checks with these ids find in the handbook in `root`, or all of them."""
    checks = [each for each in catalogue().checks if asked is None or each.id in asked]
    case = case_of(root, today)
    return list(settle(prove(case, checks).findings, case).findings)
