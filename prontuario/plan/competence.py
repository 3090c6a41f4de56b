"""What a role asks for, against what its people were trained in, and when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from prontuario.model.handbook import Handbook
from prontuario.model.people import Person, Role, Training
from prontuario.model.policy import Policy
from prontuario.model.text import Text
from prontuario.plan.holders import holders


@dataclass(frozen=True)
class Trained:
    """A person who holds a role, with one thing that the role asks for: when it was last trained (none: never), and
    until when that counts (none: for good).
    """

    person: Person
    competence: Text
    on: date | None
    until: date | None

    def counts(self, day: date) -> bool:
        """Whether the person counts as trained on a day."""
        return self.on is not None and (self.until is None or day <= self.until)


def is_same(one: Text, other: Text) -> bool:
    """Whether two names of a course are one: where they agree in any language, capitals and spaces aside."""
    return bool(_wordings(one) & _wordings(other))


def trained_for(role: Role, handbook: Handbook, day: date | None) -> tuple[Trained, ...]:
    """All who hold a role with each thing that it asks for: in its order, then in that in which to call them.

    A training after `day` is still to come, and does not count; without a day all do.
    """
    people = holders(role.id, handbook)
    return tuple(
        _trained(person, competence, handbook.policy, day)
        for competence in role.competence
        for person in people
    )


def taken(person: Person, day: date | None) -> tuple[Training, ...]:
    """The courses that a person has taken by a day; all of them without a day."""
    return tuple(each for each in person.trained if day is None or each.on <= day)


def _trained(person: Person, competence: Text, policy: Policy, day: date | None) -> Trained:
    last = max((each.on for each in taken(person, day) if is_same(each.course, competence)), default=None)
    valid = policy.limits.training_valid_for
    if last is None or valid is None:
        return Trained(person, competence, last, None)
    return Trained(person, competence, last, last + min(timedelta(minutes=valid.minutes), date.max - last))


def _wordings(text: Text) -> frozenset[str]:
    return frozenset(" ".join(each.split()).casefold() for each in text.by_language.values())
