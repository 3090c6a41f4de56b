"""A number that has changed is tried, and the day written down again.

Why: a digit that was mistyped looks as if it had been tried, because the day beside it is the old one.
Fix: call the new number, then write the day into `checked:`. What a file said before is known from its Git repository,
    of the last eight changes of the file; where there is none, nobody can see that a number is new.
"""

from __future__ import annotations

from collections.abc import Iterator

from pydantic_core import PydanticCustomError

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.model.contact import PhoneNumber
from prontuario.model.people import Person
from prontuario.plan.holders import roles_of
from prontuario.source.history import Entries

SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds numbers of people with roles that are newer than the day on which they are said to have been tried."""
    called = [
        each for each in case.handbook.people.values() if each.checked and roles_of(each, case.handbook)
    ]
    before = {file: case.former(file) for file in {each.at().file for each in called}}
    country = case.handbook.policy.country or ""
    for person in called:
        known = _known_when_tried(person, before[person.at().file], country)
        for index, phone in enumerate(person.phones):
            if known is not None and phone.number.dial not in known:
                yield Problem(
                    person.at("phones", index, "number"),
                    f"{phone.number.whole} of {person.name} is newer than the call test of {person.checked}",
                    "call it, then write the day into `checked:`",
                )


def _known_when_tried(person: Person, before: tuple[Entries, ...], country: str) -> set[str] | None:
    """The numbers that somebody had when the day in `checked:` was first written; none where no version tells."""
    known = None
    for entries in before:
        entry = entries.get(person.id)
        if not isinstance(entry, dict) or entry.get("checked") != str(person.checked):
            break
        phones = entry.get("phones")
        listed = [each for each in phones if isinstance(each, dict)] if isinstance(phones, list) else []
        known = {_dialled(each, country) for each in listed}
    return known


def _dialled(phone: Entries, country: str) -> str:
    """What was dialled, however it was typed; what is no number, as it was typed."""
    typed, internal = str(phone.get("number")), phone.get("internal") == "true"
    try:
        return PhoneNumber.parse(typed, country, internal).dial
    except PydanticCustomError:
        return typed
