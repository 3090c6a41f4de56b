"""All who hold a role were trained in what it asks for, and not too long ago.

Why: at three in the morning the deputy leads for the first time, from a handbook that says that it was learnt.
Fix: train them, and write course and day under `trained:` of the person; or correct `competence:` of the role.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.model.people import Role
from prontuario.plan.access import works_here
from prontuario.plan.competence import Trained, trained_for

SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds holders and deputies who never learnt what their role asks for, or learnt it too long ago."""
    for role in case.handbook.roles.values():
        asked_of = trained_for(role, case.handbook, case.today)
        found = [each for each in asked_of if works_here(each.person, case.today)]
        for index, competence in enumerate(role.competence):
            asked = [each for each in found if each.competence is competence]
            yield from _of(role, index, asked, case)


def _of(role: Role, index: int, asked: list[Trained], case: Case) -> Iterator[Problem]:
    """What to say about one thing that a role asks for: who never learnt it, then who did too long ago."""
    never = [each for each in asked if each.on is None]
    if never:
        yield Problem(
            role.at("competence", index),
            f"`{role.id}` asks for «{never[0].competence}», in which {_names(never)} {_have(never)} not been trained",
            "train them, and add course and day under `trained:` in roster/people.yml",
        )
    past = [each for each in asked if each.on is not None and not each.counts(case.today)]
    if past:
        last = ", ".join(f"{each.person.name} until {each.until}" for each in past)
        yield Problem(
            role.at("competence", index),
            f"the training in «{past[0].competence}» that `{role.id}` asks for counted for {last}",
            "train them again, and add the new day under `trained:`; or change `training_valid_for:` in the policy",
        )


def _names(people: list[Trained]) -> str:
    return ", ".join(each.person.name for each in people)


def _have(people: list[Trained]) -> str:
    return "has" if len(people) == 1 else "have"
