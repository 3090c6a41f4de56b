"""The head of each page in docs/ can be read, and says in known words who sees the page.

Why: a page for the crisis team whose head has a slip in it would be on every employee's telephone.
Fix: begin the first line of the page with ---, then one `key: value` a line, like `visible_to: team`, then --- again.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity

FORMERLY = ("page-head",)
SEVERITY = Severity.ERROR
MANDATORY = True


def run(case: Case) -> Iterator[Problem]:
    """Finds heads with unknown keys or editions, and what looks like a head and is none."""
    for page in case.written.pages:
        yield from page.head.problems
