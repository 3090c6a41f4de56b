"""A number is of the kind that it says: a desk telephone is no mobile phone.

Why: the plan for the night believes `mobile`, and the telephone rings on a dark desk until Monday.
Fix: correct `kind:`, or write the number of the telephone that is meant.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.model.means import Channel, Supplier
from prontuario.model.people import Person, Role
from prontuario.model.phone import Phone

SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds kinds that the country's numbering plan contradicts; in many countries it does not tell them apart."""
    for part in case.handbook.parts():
        if isinstance(part, Person | Role | Channel | Supplier):
            for phone in part.phones:
                if wrong := _wrong(phone):
                    yield Problem(phone.at("kind"), *wrong)


def _wrong(phone: Phone) -> tuple[str, str] | None:
    """What is wrong, and what to do; nothing of a switchboard, which may pass a call on to any telephone."""
    if phone.number.then:
        return None
    if phone.kind == "mobile" and phone.number.line == "fixed":
        return (
            f"{phone.number.whole} is called a mobile phone, and is a landline",
            "write `kind: office` or `kind: home`, or the number of the mobile phone",
        )
    if phone.kind in ("office", "home") and phone.number.line == "mobile":
        return (
            f"{phone.number.whole} is called the telephone of the {phone.kind}, and is a mobile phone",
            "write `kind: mobile`, or the number of the landline",
        )
    return None
