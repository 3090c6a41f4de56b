"""What lies in `playbooks/` and `roster/` is read: there is nothing but `.yml` files of the plan.

Why: a colleague who put `evacuation.docx` there believes that it is in the handbook; on the day nobody finds it.
Fix: give a file its ending .yml; move a page into docs/ and any other file into docs/files/; delete old copies.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.model.load import UNREAD

SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Passes on what the reader left aside."""
    return case.said_by_loader(UNREAD)
