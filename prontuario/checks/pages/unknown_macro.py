"""Every macro that a page written by hand calls exists, and so does whatever it asks for.

Why: a page that asks for a role which nobody defined would show an error to a reader in a hurry.
Fix: correct the name or the arguments of the call; the page Macros of the handbook lists them all.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.handwritten.macro_calls import call_problems

FORMERLY = ("macro-known",)
SEVERITY = Severity.ERROR
MANDATORY = True


def run(case: Case) -> Iterator[Problem]:
    """Finds macros and names that there are not, and pages that would fail when they are put together."""
    for page in case.written.pages:
        yield from call_problems(page.text, page.file, case.handbook)
