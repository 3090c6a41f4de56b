"""No text is cut: by a ` #`, which begins a note, or by the comma of a number, which divides a list in brackets.

Why: a title like `Power cut #1` loses its end, a sign like `[river above 1,80 m]` becomes two, and nobody is told.
Fix: put the whole text in quotes; where a note is meant, put a space after the #.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.model.load import CUT

SEVERITY = Severity.ADVICE


def run(case: Case) -> Iterator[Problem]:
    """Passes on what the reader doubts."""
    return case.said_by_loader(CUT)
