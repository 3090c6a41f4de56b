"""Who speaks for the company has learnt something for it, and the role says what.

Why: where nothing is asked for, the youngest colleague answers the journalist, because nobody else was free.
Fix: add `competence:` to the role: the courses that everybody who holds it needs.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity

SEVERITY = Severity.ADVICE


def run(case: Case) -> Iterator[Problem]:
    """Finds roles that may speak and ask for nothing, in a handbook that records who was trained."""
    if not any(person.trained for person in case.handbook.people.values()):
        return
    for role in case.handbook.roles.values():
        if "speak" in role.authority and not role.competence:
            yield Problem(
                role.at("title"),
                f"`{role.id}` may speak in public, and nothing says what its holders have to have learnt",
                "add `competence:`, such as an interview course or replies in public",
            )
