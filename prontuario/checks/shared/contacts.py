"""Telephone numbers and addresses in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator

import phonenumbers

from prontuario.checks.case import Case
from prontuario.edition.hidden import Sort
from prontuario.edition.traces import RUN
from prontuario.model.inside import every_part
from prontuario.model.phone import Phone

EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
Contact = tuple[Sort, str]


def contacts_in(text: str, regions: list[str]) -> Iterator[tuple[Contact, str]]:
    """What looks like a number, in any country of the handbook, or like an address; and how it was typed."""
    if RUN.search(text):
        for region in (None, *regions):
            # With its country code any number that could be one is found, also those kept for fiction.
            leniency = phonenumbers.Leniency.VALID if region else phonenumbers.Leniency.POSSIBLE
            for match in phonenumbers.PhoneNumberMatcher(text, region, leniency):
                yield (Sort.NUMBER, phonenumbers.national_significant_number(match.number)), match.raw_string
    for address in EMAIL.findall(text):
        yield (Sort.ADDRESS, address.casefold()), address


def regions_of(case: Case) -> list[str]:
    """The countries whose numbers the roster has."""
    parts = every_part(case.handbook)
    numbers = {part.number.dial for part in parts if isinstance(part, Phone) and not part.number.short}
    codes = {phonenumbers.parse(dial).country_code for dial in numbers}
    return sorted({phonenumbers.region_code_for_country_code(code) for code in codes if code})
