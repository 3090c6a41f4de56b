"""No message that leaves the company names a colleague who was hurt, threatened or blamed.

Why: the family reads it before anybody has called, and the name stays on the internet for good.
Fix: say what happened without a name: «a colleague».
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.shared.lexicon import found, versions
from prontuario.checks.shared.meaning import said, sentences
from prontuario.finding import Problem, Severity
from prontuario.plan.communications import leaves_the_company

SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds sentences outside that have a name of the roster beside a word of harm or guilt."""
    names = tuple(person.name for person in case.handbook.people.values())
    for message in case.handbook.messages.values():
        for version in (
            versions(message, case.handbook.policy) if leaves_the_company(message, case.handbook) else ()
        ):
            for each in sentences(version.words):
                named = found(names, each.typed)
                if named and said("harmed", each.typed, version.language):
                    yield Problem(
                        version.place.of(each.typed),
                        f"people outside would read what happened to {named[0]}: «{each.typed}»",
                        "leave the name out",
                    )
