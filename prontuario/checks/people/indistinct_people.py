"""Two people of one name have something beside it that tells them apart, and no two roles of a site have one title.

Why: somebody who reads the name at night calls the wrong one, and does not know it.
Fix: write `unit:` or `title:` of each; where one person is in the list twice, remove one of the two entries. Give one
    of two roles another `title:`, or each its `site:`.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.plan.namesakes import distinction, namesakes

SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds people of one name with the same unit, title and site, or none; said at the second of them."""
    for people in namesakes(case.handbook).values():
        alike = [
            person
            for person in people
            if distinction(person, [each for each in people if each.id != person.id], case.handbook) is None
        ]
        if len(alike) > 1:
            ids = " and ".join(f"`{person.id}`" for person in alike)
            yield Problem(
                alike[1].at("name"),
                f"{len(alike)} people are called {alike[1].name}, and nothing tells them apart: {ids}",
                "write what each does under `title:`, or the `unit:`; if they are one person, remove an entry",
            )
    yield from _roles(case)


def _roles(case: Case) -> Iterator[Problem]:
    """Roles that a reader cannot tell apart; said at the second of them."""
    met = dict[tuple[str | None, str, str], str]()
    for role in case.handbook.roles.values():
        titles = [(role.site, tag, text.casefold()) for tag, text in role.title.by_language.items()]
        if other := next((met[each] for each in titles if each in met), None):
            yield Problem(
                role.at("title"),
                f"`{other}` and `{role.id}` are both called {role.title}, and nothing tells them apart",
                "give one of them another title; where each belongs to a site, write its `site:`",
            )
        met |= {each: role.id for each in titles if each not in met}
