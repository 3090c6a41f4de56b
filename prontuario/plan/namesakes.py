"""People of one name, and what tells them apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from prontuario.model.handbook import Handbook
from prontuario.model.people import Person
from prontuario.model.text import Text
from prontuario.plan.wording import plain


def namesakes(handbook: Handbook) -> Mapping[str, tuple[Person, ...]]:
    """The people who have the same name, however it is spelt, by that name; no name that only one has."""
    return handbook.derived(_by_name)


def told_apart(person: Person, handbook: Handbook) -> Text | None:
    """What is written beside the name of one of several people: the unit, or else the title; their id is the last way.

    None for a name that only one person has.
    """
    others = [each for each in namesakes(handbook).get(plain(person.name), ()) if each.id != person.id]
    return (distinction(person, others) or Text.parse(person.id)) if others else None


def distinction(person: Person, others: list[Person]) -> Text | None:
    """The unit or the title of somebody, where it is neither of any other."""
    taken = {words for each in others for text in _beside(each) for words in _wordings(text)}
    return next((text for text in _beside(person) if taken.isdisjoint(_wordings(text))), None)


def _beside(person: Person) -> tuple[Text, ...]:
    return tuple(filter(None, (person.unit, person.title)))


def _wordings(text: Text) -> set[str]:
    return {plain(words) for words in text.by_language.values()}


def _by_name(handbook: Handbook) -> Mapping[str, tuple[Person, ...]]:
    found = defaultdict[str, list[Person]](list)
    for person in handbook.people.values():
        found[plain(person.name)].append(person)
    return {name: tuple(people) for name, people in found.items() if len(people) > 1}
