"""What a role asks for, and who of its people was trained in it, and when."""

from __future__ import annotations

from dataclasses import dataclass

from prontuario.model.people import Person, Role
from prontuario.model.text import Text
from prontuario.plan.competence import Trained, is_same, taken, trained_for
from prontuario.plan.holders import roles_of
from prontuario.views.context import Context


@dataclass(frozen=True)
class CompetenceView:
    """One thing that a role asks for; then its people, each with the day of the training, or that there was none."""

    title: str
    people: tuple[str, ...]


def competence_views(role: Role, context: Context) -> tuple[CompetenceView, ...]:
    """What a role asks for, ready to print; nobody by name, where the people's training is not shown."""
    found = trained_for(role, context.handbook, context.today)
    return tuple(
        CompetenceView(
            context.say(competence),
            tuple(_line(each, context) for each in found if each.competence is competence),
        )
        for competence in role.competence
    )


def courses_of(person: Person, context: Context) -> tuple[tuple[str, str], ...]:
    """The courses that a person took, each with its day."""
    return tuple((context.say(each.course), context.day(each.on)) for each in taken(person, context.today))


def to_learn(person: Person, context: Context) -> tuple[str, ...]:
    """What the roles of a person ask for, and the person was never trained in; each once."""
    asked = (each for role in roles_of(person, context.handbook) for each in role.competence)
    missing: list[Text] = []
    for each in asked:
        if not any(
            is_same(each, other)
            for other in (*missing, *(each.course for each in taken(person, context.today)))
        ):
            missing.append(each)
    return context.say_all(missing)


def _line(each: Trained, context: Context) -> str:
    name = context.name(each.person)
    if each.on is None:
        return context.labels("trained_never", who=name)
    if each.until is None:
        return context.labels("trained_on", who=name, day=context.day(each.on))
    return context.labels("trained_until", who=name, day=context.day(each.on), until=context.day(each.until))
