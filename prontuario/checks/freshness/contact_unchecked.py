"""The numbers of everybody who holds a role have been tried lately.

Why: every call test finds numbers that have changed.
Fix: call them, then write the day into `checked:`, as recent as `contact_checked_every` of the policy asks.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.plan.holders import roles_of

FORMERLY = ("contact-checked",)
SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds numbers that nobody has tried, or not for long."""
    limit = timedelta(minutes=case.handbook.policy.limits.contact_checked_every.minutes)
    for person in case.handbook.people.values():
        if not person.phones or not roles_of(person, case.handbook):
            continue
        if person.checked is None:
            yield Problem(
                person.key_at("phones"),
                f"nobody has tried the numbers of {person.name}",
                "call them, then add `checked: DATE`",
            )
        elif case.today - person.checked > limit:
            yield Problem(
                person.at("checked"),
                f"the numbers of {person.name} were last tried on {person.checked}",
                "call them, then write the day here",
            )
