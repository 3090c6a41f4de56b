"""What an edition hides of people, suppliers and channels: their numbers, addresses and names, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import get_args, get_type_hints

import phonenumbers

from prontuario.finding import Place
from prontuario.model.base import Part
from prontuario.model.contact import Email, PhoneNumber
from prontuario.model.handbook import Handbook
from prontuario.model.inside import every_part
from prontuario.model.means import Channel, Supplier
from prontuario.model.people import Person
from prontuario.model.text import Text

CODE = re.compile(
    r"\d(?:[ .-]?\d){5,}"
)  # a conference code, a customer number: in a text, six digits or more

PIN = re.compile(r"\d{6,}")  # the same, behind a number


class Sort(StrEnum):
    """What a value is, as a finding calls it."""

    NUMBER = "number"
    ADDRESS = "address"
    NAME = "name"


@dataclass(frozen=True)
class Value:
    """A number (its national digits), an address or a name, and where the handbook says it."""

    sort: Sort
    text: str
    place: Place


def hidden_values(whole: Handbook, shown: Handbook) -> tuple[Value, ...]:
    """The values of a handbook that its edition `shown` holds nowhere."""
    there = {(each.sort, each.text) for each in values(shown)}
    found = {(each.sort, each.text): each for each in values(whole) if (each.sort, each.text) not in there}
    return tuple(found.values())


def values(handbook: Handbook) -> Iterator[Value]:
    """Every number, address and name by which somebody can be reached or known."""
    for part in every_part(handbook):
        for key, value in _contacts(part):
            place = part.at(key)
            if isinstance(value, PhoneNumber):
                yield from _number(value, place)
            else:
                yield Value(Sort.ADDRESS, value.strip().casefold(), place)
        for key, name in _names(part):
            yield Value(Sort.NAME, name, part.at(key))
        for key, text in _codes(part):
            yield Value(Sort.NUMBER, re.sub(r"\D", "", text), part.at(key))


def digits_of(number: PhoneNumber) -> str:
    """A number as it is dialled inside its country, without what comes before: `7700900301`."""
    return phonenumbers.national_significant_number(phonenumbers.parse(number.dial))


def _number(number: PhoneNumber, place: Place) -> Iterator[Value]:
    if not number.short:
        yield Value(Sort.NUMBER, digits_of(number), place)
    yield from (Value(Sort.NUMBER, code, place) for code in PIN.findall(number.code))


def _contacts(part: Part) -> Iterator[tuple[str, PhoneNumber | str]]:
    """Numbers and addresses, by their key."""
    for attribute, key in _contact_fields(type(part)):
        value = getattr(part, attribute)
        several = (
            value.values() if isinstance(value, dict) else value if isinstance(value, tuple) else (value,)
        )
        for each in several:
            if isinstance(each, PhoneNumber | str):
                yield key, each
            elif isinstance(each, Text):
                yield from ((key, text) for text in each.by_language.values())


@cache
def _contact_fields(model: type[Part]) -> tuple[tuple[str, str], ...]:
    """The fields of a part that hold a number or an address: attribute and key."""
    hints = get_type_hints(model, include_extras=True)
    by_type = [name for name in model.model_fields if _is_contact(hints[name])]
    by_name = {Person: ("handles",), Channel: ("url", "where")}.get(model, ())
    return tuple((name, model.model_fields[name].alias or name) for name in (*by_type, *by_name))


def _is_contact(hint: object) -> bool:
    return hint in (PhoneNumber, Email) or any(_is_contact(each) for each in get_args(hint))


def _names(part: Part) -> Iterator[tuple[str, str]]:
    if isinstance(part, Person):
        yield "name", part.name
    elif isinstance(part, Supplier):
        yield from (("title", title) for title in part.title.by_language.values())
        if part.contact:
            for each in part.contact.by_language.values():
                yield "contact", each


def _codes(part: Part) -> Iterator[tuple[str, str]]:
    """Codes in the texts beside numbers and contracts."""
    for key in ("note", "contract"):
        text = getattr(part, key, None)
        for said in text.by_language.values() if isinstance(text, Text) else ():
            yield from ((key, code) for code in CODE.findall(said))
