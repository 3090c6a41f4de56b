"""A page in docs/ says something and does nothing: no script, no frame, no form, no redirection in its HTML.

Why: whoever may write a page could otherwise send its readers elsewhere, or run something on their devices.
Fix: write what the page has to say in Markdown; a picture, a table, a link and a macro are all that a page needs.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Place, Problem, Severity
from prontuario.handwritten.active import active_html

SEVERITY = Severity.ERROR
WAIVABLE = False


def run(case: Case) -> Iterator[Problem]:
    """Finds elements and attributes that act."""
    for page in case.written.pages:
        for what, line in active_html(page.text):
            yield Problem(
                Place(page.file, line),
                f"a page cannot hold `{what}`: it would do something instead of saying something",
                "write it in Markdown, or leave it out",
            )
