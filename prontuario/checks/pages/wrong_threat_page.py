"""Every threat has its page, and no page is about a threat that the register does not have.

Why: a page with no plan behind it is read, and believed, in the worst hour.
Fix: let a page of docs/threats/ show its threat, `{{ threat("website-down") }}`, under that name; or remove the page.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from prontuario.checks.case import Case
from prontuario.finding import Place, Problem, Severity
from prontuario.handwritten.macro_calls import shows_threat
from prontuario.handwritten.written import Page
from prontuario.model.kinds import Kind
from prontuario.source.nearest import did_you_mean

FORMERLY = ("threat-page",)
SEVERITY = Severity.ERROR
MANDATORY = True
FOLDER = PurePosixPath("docs/threats")
REGISTER = "index"


def run(case: Case) -> Iterator[Problem]:
    """Finds pages in docs/threats/ that show no threat, or another one than their name says."""
    for page in case.written.pages:
        path = PurePosixPath(page.file)
        if path.parent == FOLDER and path.stem != REGISTER:
            yield from _in_page(page, path.stem, case)


def _in_page(page: Page, name: str, case: Case) -> Iterator[Problem]:
    known = case.handbook.names(Kind.THREAT)
    if name not in known:
        yield Problem(
            Place(page.file),
            f"this page is among the threats, and there is no threat `{name}`",
            did_you_mean(name, sorted(known), "move it elsewhere in docs/, or remove it"),
        )
    elif not shows_threat(page.text, name):
        yield Problem(
            Place(page.file),
            f"this page takes the place of the threat `{name}` and does not show it",
            f'write {{{{ threat("{name}") }}}} in it, or remove it',
        )
