"""A threat, procedure or message that was made of another one has a title and words of its own.

Why: of two pages with one title everybody opens the wrong one half of the time, and corrects it there.
Fix: give the copy its own title, synonyms and text; delete it, where it was a copy to keep: Git keeps those.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.shared.copies import copies_in
from prontuario.finding import Problem, Severity

SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds each copy once; what else is wrong with it is said when it is no copy any more."""
    for copy in copies_in(case.handbook).values():
        yield Problem(
            copy.place,
            f"`{copy.subject.id}` is a copy of `{copy.original}`: it kept {copy.kept}",
            "write its own title and words, or delete it",
        )
