"""No text of a template is left anywhere: not in notes, laws, exercises, nor on a page written by hand.

Why: a plan with "to be defined" in it looks as finished as one without.
Fix: write what belongs there, or take the line out until it is known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.pages.unfilled_text import found_in, is_in_use
from prontuario.checks.shared.unfilled import unfilled_on_page
from prontuario.finding import Place, Problem, Severity
from prontuario.model.edition import Edition

SEVERITY = Severity.WARNING
UNSEEN = re.compile(r"```.*?```|[<]!--.*?-->|\{#.*?#\}", re.DOTALL)


def run(case: Case) -> Iterator[Problem]:
    """Finds what `unfilled-text` does not: where nobody is called by it, and no customer reads it."""
    yield from (problem for each, problem in found_in(case) if not is_in_use(each))
    for page in case.written.pages_of(Edition.TEAM):
        text = UNSEEN.sub(lambda found: "\n" * found[0].count("\n"), page.text)
        for number, line in enumerate(text.split("\n"), 1):
            if words := unfilled_on_page(line):
                yield Problem(
                    Place(page.file, number, line.find(words) + 1 or 1),
                    f"this page is not filled in: «{words:.60}»",
                    "write what belongs there, or take the line out",
                )
