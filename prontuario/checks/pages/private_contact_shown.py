"""Nothing that is hidden from staff is typed a second time where staff see it.

Why: a private number in a step, a note or a page reaches everybody, whatever `visible_to` says in the roster.
Fix: take it out of the text and name the person or the role instead; or open it in the roster with `visible_to: staff`.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.edition.hidden import Sort, hidden_values
from prontuario.edition.shown import texts_in
from prontuario.edition.traces import Traces
from prontuario.finding import Problem, Severity
from prontuario.model.edition import Edition

FORMERLY = ("hidden-shown",)
SEVERITY = Severity.ERROR
MANDATORY = True
NAMED = {Sort.NUMBER: "a number", Sort.ADDRESS: "an address", Sort.NAME: "a name"}


def run(case: Case) -> Iterator[Problem]:
    """Finds hidden numbers, addresses and names in the texts, pages and files of the staff edition, however spelt."""
    hidden = Traces(hidden_values(case.handbook, case.staff))
    for shown in texts_in(case.staff, case.written, Edition.STAFF):
        for value in hidden.in_text(shown.text):
            yield Problem(
                shown.at(value),
                f"staff see this text, and it holds {NAMED[value.sort]} that is hidden from them in {value.place}",
                "take it out, or open it there with `visible_to: staff`",
            )
