"""Two people of one name have something beside it that tells them apart: the unit, or the title.

Why: somebody who reads the name at night calls the wrong one, and does not know it.
Fix: write `unit:` or `title:` of each; where one person stands in the list twice, remove one of the two entries.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.plan.namesakes import distinction, namesakes

SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds people of one name with the same unit and title, or none; said at the second of them."""
    for people in namesakes(case.handbook).values():
        alike = [
            person
            for person in people
            if distinction(person, [each for each in people if each.id != person.id]) is None
        ]
        if len(alike) > 1:
            ids = " and ".join(f"`{person.id}`" for person in alike)
            yield Problem(
                alike[1].at("name"),
                f"{len(alike)} people are called {alike[1].name}, and nothing tells them apart: {ids}",
                "write what each does under `title:`, or the `unit:`; if they are one person, remove an entry",
            )
