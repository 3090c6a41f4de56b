"""Numbers to call, ready to print."""

from __future__ import annotations

import re
from dataclasses import dataclass

from prontuario.edition.visibility import staff_visibility
from prontuario.model.contact import PhoneNumber
from prontuario.model.emergency import EmergencyNumber
from prontuario.model.people import Person
from prontuario.model.phone import Phone
from prontuario.views import paths
from prontuario.views.context import Context


@dataclass(frozen=True)
class PhoneView:
    """A number to dial (`href`) and to read out (`spoken`), with what is dialled behind it; `note` comes beside it."""

    kind: str
    spoken: str
    href: str
    note: str
    team_only: bool
    keywords: str
    number: str = ""
    """The number alone, by which it is found."""
    long: bool = False
    """Whether something is dialled behind it: such a number may take more than a line."""
    internal: bool = False


@dataclass(frozen=True)
class EmergencyView:
    """A number for danger to life; `note` says what it is for."""

    spoken: str
    href: str
    note: str
    long: bool = False
    internal: bool = False
    """Whether only the company's own telephones reach it."""


def phone_view(phone: Phone, context: Context, of: Person | None = None) -> PhoneView:
    """A number, ready to print; `of` is the person whose it is, if it is anybody's."""
    number = phone.number
    return PhoneView(
        context.labels(f"phone_{phone.kind}"),
        _spoken(number, context),
        _href(number),
        _note(number, context.say(phone.note), context),
        not staff_visibility().shows(phone, of, "phones"),
        _keywords(number),
        number.spoken,
        bool(number.then),
        number.internal,
    )


def phone_views(phones: tuple[Phone, ...], context: Context) -> tuple[PhoneView, ...]:
    """Numbers that are no person's own, ready to print."""
    return tuple(phone_view(phone, context) for phone in phones)


def emergency_views(numbers: tuple[EmergencyNumber, ...], context: Context) -> tuple[EmergencyView, ...]:
    """The numbers for danger to life, ready to print."""
    return tuple(
        EmergencyView(
            _spoken(each.number, context),
            _href(each.number),
            _note(each.number, context.say(each.what_for), context),
            bool(each.number.then),
            internal=each.number.internal,
        )
        for each in numbers
    )


def _href(number: PhoneNumber) -> str:
    return paths.call(number.dial + number.then)


def _spoken(number: PhoneNumber, context: Context) -> str:
    """A number and what is dialled behind it, in the reader's words: `+44 20 7946 0301 ext. 227, then 4829#`."""
    spoken = number.spoken
    if number.extension:
        spoken = context.labels("phone_extension", number=spoken, extension=number.extension)
    for code in filter(None, re.split("[,;]+", number.code)):
        spoken = context.labels("phone_then", number=spoken, code=code)
    return spoken


def _note(number: PhoneNumber, note: str, context: Context) -> str:
    inside = context.labels("phone_internal") if number.internal else ""
    return " · ".join(filter(None, (inside, note)))


def _keywords(number: PhoneNumber) -> str:
    """The spellings by which a number is found."""
    digits = number.dial.lstrip("+")
    return digits if number.short else f"{digits} 00{digits} {number.national}"
