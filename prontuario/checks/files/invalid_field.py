"""Every file has the keys of its kind and no others, each with a value of the right sort.

Why: a misspelt key would silently be no key at all, and a number in the wrong form would be dialled wrongly.
Fix: take the key that the finding proposes; the page Fields of the handbook lists all of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.model.load import SHAPE

FORMERLY = ("shape",)
SEVERITY = Severity.ERROR
MANDATORY = True


def run(case: Case) -> Iterator[Problem]:
    """Passes on what the loader found in files that it could read."""
    return case.said_by_loader(SHAPE)
