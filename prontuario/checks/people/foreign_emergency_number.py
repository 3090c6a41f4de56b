"""A number for danger to life works in the country where people dial it.

Why: everybody knows 911 from films, and in Rome it rings nowhere.
Fix: write the number of the country, like 112 in Europe, 999 in the United Kingdom, 911 in North America.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.shared.typed_texts import typed_texts
from prontuario.finding import Place, Problem, Severity
from prontuario.language.calling import calling
from prontuario.model.contact import PhoneNumber, is_emergency_anywhere
from prontuario.model.handbook import Handbook
from prontuario.model.policy import Policy
from prontuario.model.site import Site
from prontuario.model.step import Step
from prontuario.plan.place import country_of
from prontuario.plan.wording import plain

SEVERITY = Severity.ERROR
# A word, and a number of three digits at most two words behind it: "call at once the 911". Not "call 100 guests".
CALLED = re.compile(r"(?=\b([^\W\d]+)\W+(?:[^\W\d]+\W+){0,2}?(\d{3})\s*(?:$|[.,;:)]))")


def run(case: Case) -> Iterator[Problem]:
    """Finds emergency numbers of other countries: in the policy, at a site, and in steps that call one."""
    seen = set[Place]()
    for place, number, countries in (*_listed(case.handbook), *_called(case.handbook)):
        known = number.emergency and countries
        if known and not any(map(number.is_emergency_in, countries)) and place not in seen:
            seen.add(place)
            yield Problem(
                place,
                f"{number.dial} is no emergency number in {' or '.join(countries)}",
                "write the number that people dial there, like 112 in Europe",
            )


def _listed(handbook: Handbook) -> Iterator[tuple[Place, PhoneNumber, list[str]]]:
    for site, part in _places(handbook):
        country = country_of(site, handbook)
        for index, each in enumerate(part.emergency_numbers):
            if not each.internal:
                yield part.at("emergency_numbers", index), each.number, [country] if country else []


def _called(handbook: Handbook) -> Iterator[tuple[Place, PhoneNumber, list[str]]]:
    """The numbers that steps call by their words; what the handbook lists is judged where it is listed."""
    listed = {each.number.dial for _, part in _places(handbook) for each in part.emergency_numbers}
    countries = sorted({country_of(site, handbook) for site, _ in _places(handbook)} - {""})
    for each in typed_texts(handbook):
        if isinstance(each.part, Step) and each.field == "do":
            for word, dial in CALLED.findall(each.text):
                if plain(word) in calling().call and dial not in listed:
                    number = PhoneNumber(dial, emergency=is_emergency_anywhere(dial))
                    yield each.place, number, countries


def _places(handbook: Handbook) -> tuple[tuple[str | None, Policy | Site], ...]:
    """What lists emergency numbers: the policy, and each site."""
    return ((None, handbook.policy), *handbook.sites.items())
