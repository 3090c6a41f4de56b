"""Every file under `playbooks/` and `roster/` can be read: UTF-8 text, sound YAML, in the folder of its kind.

Why: what cannot be read is missing from the plan, and nobody sees that it is.
Fix: correct the line that the finding names; give a file that is not read the right folder and ending, or delete it.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.model.load import READABLE

FORMERLY = ("readable",)
SEVERITY = Severity.ERROR
MANDATORY = True


def run(case: Case) -> Iterator[Problem]:
    """Passes on what the loader could not read, and the pages that nobody can."""
    yield from case.said_by_loader(READABLE)
    yield from case.written.unreadable
