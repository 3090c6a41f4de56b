"""A number for danger to life works in the country where people dial it.

Why: everybody knows 911 from films, and in Rome it rings nowhere, while somebody is hurt.
Fix: write the number of the country, like 112 in Europe, 999 in the United Kingdom, 911 in North America; for a site
    in another country, under `emergency_numbers:` of the site.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.shared.typed_texts import typed_texts
from prontuario.finding import Place, Problem, Severity
from prontuario.language.calling import calling
from prontuario.model.contact import is_emergency_anywhere, is_emergency_in, is_public_short
from prontuario.model.emergency import EmergencyNumber
from prontuario.model.handbook import Handbook
from prontuario.model.policy import Policy
from prontuario.model.site import Site
from prontuario.model.step import Step
from prontuario.plan.place import country_at
from prontuario.plan.wording import plain

SEVERITY = Severity.WARNING
# A word, small words and a number of three digits: "call at once the 911". Not "call 100 guests", nor "call room 911".
WORD = re.compile(r"[^\W\d]+")
CALLED = re.compile(r"(?=\b([^\W\d]+)\W+((?:[^\W\d]+\W+){0,3}?)(\d{3})\s*(?:$|[.,;:)]))")


def run(case: Case) -> Iterator[Problem]:
    """Finds emergency numbers of other countries: in the policy, at a site, and in steps that call one."""
    if case.handbook.policy_known:
        yield from _listed(case.handbook)
        yield from _inherited(case.handbook)
        yield from _called(case.handbook)


def _listed(handbook: Handbook) -> Iterator[Problem]:
    """Numbers of the policy and of sites, each in its own country."""
    for site, part in _places(handbook):
        country = country_at(site, handbook)
        for index, each in enumerate(part.emergency_numbers):
            if _is_abroad(each, country):
                yield Problem(
                    part.at("emergency_numbers", index),
                    f"{each.number.dial} is no emergency number in {country}",
                    "write the number that people dial there, like 112 in Europe",
                )


def _inherited(handbook: Handbook) -> Iterator[Problem]:
    """Sites without numbers of their own, in a country where those of the handbook are none."""
    home = country_at(None, handbook)
    for site in handbook.sites.values():
        country = country_at(site.id, handbook)
        if not site.emergency_numbers and country != home:
            wrong = [
                each.number.spoken for each in handbook.policy.emergency_numbers if _is_abroad(each, country)
            ]
            if wrong:
                yield Problem(
                    site.key_at("title"),
                    f"`{site.id}` is in {country}, where {' and '.join(wrong)} "
                    f"{'are' if wrong[1:] else 'is'} no emergency number{'s' if wrong[1:] else ''}",
                    "add `emergency_numbers:` with those that are called there",
                )


def _is_abroad(each: EmergencyNumber, country: str) -> bool:
    """Whether a number is one for emergencies elsewhere, and not in the country, where that is known."""
    number = each.number
    if not country or not number.emergency or each.internal or is_emergency_in(number.dial, country):
        return False
    known = each.what_for is not None and is_public_short(number.dial, country)
    return not known  # like 101 in the United Kingdom, for the police when nobody is in danger


def _called(handbook: Handbook) -> Iterator[Problem]:
    """The numbers that steps call by their words; what the handbook lists is judged where it is listed."""
    listed = {each.number.dial for _, part in _places(handbook) for each in part.emergency_numbers}
    countries = sorted({country_at(site, handbook) for site, _ in _places(handbook)} - {""})
    seen = set[Place]()
    for each in typed_texts(handbook):
        if isinstance(each.part, Step) and each.field == "do" and countries:
            for word, between, dial in CALLED.findall(each.text):
                small = all(plain(one) in calling().small for one in WORD.findall(between))
                calls = plain(word) in calling().call and small
                known = calls and dial not in listed and is_emergency_anywhere(dial)
                if (
                    known
                    and not any(is_emergency_in(dial, one) for one in countries)
                    and each.place not in seen
                ):
                    seen.add(each.place)
                    yield Problem(
                        each.place,
                        f"{dial} is no emergency number in {' or '.join(countries)}",
                        "write the number that people dial there, like 112 in Europe",
                    )


def _places(handbook: Handbook) -> tuple[tuple[str | None, Policy | Site], ...]:
    """What lists emergency numbers: the policy, and each site."""
    return ((None, handbook.policy), *handbook.sites.items())
