"""A telephone number or a person's address is in the roster, not in a text.

Why: everybody who sees a text reads the number in it, nobody owns it, and it is still there when it has changed.
Fix: put it where it belongs in `roster/`, and name the person, the role or the channel in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import phonenumbers

from prontuario.checks.case import Case
from prontuario.edition.hidden import Sort, values
from prontuario.edition.shown import texts_in
from prontuario.edition.traces import RUN, plain_text
from prontuario.finding import Problem, Severity
from prontuario.model.edition import Edition
from prontuario.model.inside import parts_inside
from prontuario.model.phone import Phone

SEVERITY = Severity.ADVICE
EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
# An address of somebody, not of an office: a name and another one.
PERSONAL = re.compile(r"[^\W\d_]+[._-][^\W\d_]+@.*")


def run(case: Case) -> Iterator[Problem]:
    """Finds numbers and personal addresses in the texts of the staff edition that the roster does not hold."""
    known = {(each.sort, each.text) for each in values(case.handbook)}
    regions = sorted(_regions(case))
    for shown in texts_in(case.staff, case.written, Edition.STAFF):
        for each, typed in dict(_contacts(plain_text(shown.text), regions)).items():
            if each not in known:
                yield Problem(
                    shown.where(typed),
                    f"this text holds `{typed}`, which the roster does not know",
                    "put it in roster/, and name the person, the role or the channel here",
                )


def _contacts(text: str, regions: list[str]) -> Iterator[tuple[tuple[Sort, str], str]]:
    """What looks like a number, in any country of the handbook, or like somebody's address; and how it was typed."""
    if RUN.search(text):
        for region in (None, *regions):
            for match in phonenumbers.PhoneNumberMatcher(text, region):
                yield (Sort.NUMBER, phonenumbers.national_significant_number(match.number)), match.raw_string
    for address in EMAIL.findall(text):
        if PERSONAL.fullmatch(address):
            yield (Sort.ADDRESS, address.casefold()), address


def _regions(case: Case) -> set[str]:
    """The countries whose numbers the roster holds."""
    parts = (part for subject in case.handbook.parts() for part in parts_inside(subject))
    numbers = {part.number.dial for part in parts if isinstance(part, Phone) and not part.number.short}
    codes = {phonenumbers.parse(dial).country_code for dial in numbers}
    return {phonenumbers.region_code_for_country_code(code) for code in codes if code}
