"""Each file that a plan names lies in docs/files/.

Why: a floor plan that nobody finds in a crisis is worse than none: people look for it.
Fix: put the file into docs/files/, under exactly this name; capital letters count.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.model.files import FILES
from prontuario.plan.named_files import named_files
from prontuario.source.nearest import did_you_mean

SEVERITY = Severity.ERROR


def run(case: Case) -> Iterator[Problem]:
    """Finds names of files that are not there."""
    there = frozenset(case.written.others)
    names = [file.removeprefix(f"{FILES}/") for file in there if file.startswith(f"{FILES}/")]
    for each in named_files(case.handbook):
        if each.file not in there:
            name = each.file.removeprefix(f"{FILES}/")
            hint = did_you_mean(name, names, "put it there, or correct the name")
            yield Problem(each.place, f"the file `{name}` is not in {FILES}/", hint)
