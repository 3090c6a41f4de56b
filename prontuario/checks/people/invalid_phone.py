"""Phone numbers can be dialled: they exist in their country's numbering plan and are not numbers kept for fiction.

Why: one wrong digit is noticed when it is too late.
Fix: correct the number; only a handbook with `example: true` in playbooks/policy.yml may hold fictional ones.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.model.means import Channel, Supplier
from prontuario.model.people import Person, Role

FORMERLY = ("phone-real",)
SEVERITY = Severity.ERROR
NOBODY_TO_CALL = True


def run(case: Case) -> Iterator[Problem]:
    """Finds numbers that nobody can answer."""
    for part in case.handbook.parts():
        if isinstance(part, Person | Role | Channel | Supplier):
            for index, phone in enumerate(part.phones):
                place, number = part.at("phones", index, "number"), phone.number
                if number.fictional and case.handbook.policy_known and not case.handbook.policy.example:
                    yield Problem(
                        place,
                        f"{number.whole} is a number kept for fiction: nobody answers it",
                        "write the real number (or `example: true` in playbooks/policy.yml, for an example)",
                    )
                elif not number.fictional and not number.assigned:
                    yield Problem(
                        place,
                        f"{number.whole} is not a number that its country gives out",
                        "count the digits and check the area code",
                    )
