"""A contact as a vCard (RFC 2426), in a square to scan: without what makes the square too dense for a telephone,
and without numbers that a mobile phone does not reach.

The text is put together here: segno's own helper lets a line end in a name begin a new property.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from prontuario.views.people import PersonView, SupplierView
from prontuario.views.phones import PhoneView

DENSEST = 25  # version of a QR code; at 29 mm, finer squares are not read
ESCAPED = {"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"}


def person_square(person: PersonView, company: str) -> str:
    """A person's square; nothing, where the name alone is too long for one."""
    return square(person_card(person, company)) or square(
        _short(_person_name(person), person.own_name, person.phones)
    )


def supplier_square(supplier: SupplierView) -> str:
    """A supplier's square; nothing, where the name alone is too long for one."""
    return square(supplier_card(supplier)) or square(
        _short(f"{_inert(supplier.title)};;;;", supplier.title, supplier.phones)
    )


def person_card(person: PersonView, company: str) -> str:
    """A person's vCard."""
    return _card(
        (_person_name(person), person.own_name, company, person.title),
        person.phones,
        person.emails,
    )


def supplier_card(supplier: SupplierView) -> str:
    """A supplier's vCard."""
    return _card(
        (f"{_inert(supplier.title)};;;;", supplier.title, supplier.title, supplier.does),
        supplier.phones,
        supplier.emails,
    )


def square(text: str) -> str:
    """A text as a QR code: the address of an image (`data:`) without margin; nothing for a text that is too long."""
    import segno  # of the extra `print`: all else works without
    from segno.encoder import DataOverflowError

    try:
        code = segno.make_qr(text, error="m", encoding="utf-8")
    except DataOverflowError:
        return ""
    return (
        code.svg_data_uri(border=0, omitsize=True, encode_minimal=True)
        if int(code.version) <= DENSEST
        else ""
    )


def _short(sorted_as: str, name: str, phones: tuple[PhoneView, ...]) -> str:
    """A card with the name and the first number alone."""
    return _card((sorted_as, name, "", ""), phones[:1], ())


def _person_name(person: PersonView) -> str:
    family = person.own_name.split()[-1]
    given = person.own_name.strip().removesuffix(family).strip()
    return f"{_inert(family)};{_inert(given)};;;"


def _card(names: tuple[str, str, str, str], phones: tuple[PhoneView, ...], emails: tuple[str, ...]) -> str:
    sorted_as, name, company, title = names
    return "\r\n".join(
        (
            "BEGIN:VCARD",
            "VERSION:3.0",
            f"N:{sorted_as}",
            f"FN:{_inert(name)}",
            *_line("ORG", company),
            *_line("TITLE", title),
            *(f"TEL:{unquote(phone.href).removeprefix('tel:')}" for phone in phones if not phone.internal),
            *(line for email in emails for line in _line("EMAIL", email)),
            "END:VCARD",
            "",
        )
    )


def _line(name: str, value: str) -> Iterator[str]:
    if value:
        yield f"{name}:{_inert(value)}"


def _inert(text: str) -> str:
    """Text in which nothing ends a value or a line. Other control characters mean nothing in a name: they go."""
    lines = re.sub(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]", "\n", text)
    kept = (each for each in lines if each == "\n" or each.isprintable())
    return "".join(ESCAPED.get(each, each) for each in kept)
