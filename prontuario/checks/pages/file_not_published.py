"""Each file in docs/ is in the site because a page leads to it, and nothing else lies there.

Why: whatever lies beside the pages used to be published: a list of telephone numbers, the copy that an editor keeps.
Fix: link to the file from the page that needs it, and only the readers of that page get it; or move it out of docs/.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Place, Problem, Severity
from prontuario.handwritten.written import is_leftover
from prontuario.model.files import FILES
from prontuario.model.handbook import Handbook

FORMERLY = ("file-left-out",)
SEVERITY = Severity.ADVICE


def run(case: Case) -> Iterator[Problem]:
    """Finds files that are in no edition."""
    for file in case.written.left_out:
        if is_leftover(file):
            yield Problem(
                Place(file), "this looks like a copy that an editor left, so it is not published", "remove it"
            )
        elif not _may_be_named(file, case.handbook):
            yield Problem(
                Place(file),
                "no page leads to this file, so it is not published",
                "link to it from a page, or move it out of docs/",
            )


def _may_be_named(file: str, handbook: Handbook) -> bool:
    """Whether a file that could not be read may name it, and it is only left out until that is corrected."""
    return file.startswith(f"{FILES}/") and bool(handbook.unusable or handbook.unknown_kinds)
