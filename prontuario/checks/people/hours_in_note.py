"""The hours at which somebody answers are under `reachable:`, not only in a note.

Why: the plan says that the plumber answers at any hour, and only the person who dials reads "weekdays only".
Fix: write the hours under `reachable:`; then the rehearsal, the pages and the checks count with them.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.shared.meaning import said
from prontuario.finding import Place, Problem, Severity
from prontuario.model.means import Supplier
from prontuario.model.people import Person, Role
from prontuario.model.policy import Policy
from prontuario.model.text import Text

SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds notes that say office hours of somebody who is said to answer at any hour, by whatever number."""
    handbook = case.handbook
    answering: tuple[Person | Role | Supplier, ...] = (
        *handbook.people.values(),
        *handbook.roles.values(),
        *handbook.suppliers.values(),
    )
    for each in answering:
        if each.reachable.always:
            for place, words in _limited(each, handbook.policy):
                yield Problem(
                    place,
                    f'"{words}" is only in a note: the plan has an answer at any hour',
                    "write the hours under `reachable:`",
                )


def _limited(answering: Person | Role | Supplier, policy: Policy) -> list[tuple[Place, str]]:
    """The notes that say office hours: of the contract, or of all numbers that count at any hour."""
    contract = answering.contract if isinstance(answering, Supplier) else None
    if words := _office_hours(contract, policy):
        return [(answering.at("contract"), words)]
    # A desk telephone rings in office hours alone, as everybody knows.
    phones = [each for each in answering.phones if each.kind != "office" or isinstance(answering, Supplier)]
    said_of = [(each.at("note"), _office_hours(each.note, policy)) for each in phones]
    return said_of if all(words for _, words in said_of) else []


def _office_hours(text: Text | None, policy: Policy) -> str:
    """The words of a text that say office hours, in a language of the handbook; empty where none do."""
    languages = tuple(dict.fromkeys((policy.language, *policy.languages)))
    by_language = text.by_language.items() if text else ()
    found = (
        words
        for language, typed in by_language
        for one in ((language,) if language else languages)
        for words in said("office_hours", typed, one)
    )
    return next(found, "")
