"""A number is the same in each language of a text.

Why: where English says 7 days and Italian 30, one was corrected and the other forgotten, and both are quoted.
Fix: write the right number in each language.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from prontuario.checks.case import Case
from prontuario.checks.shared.number_words import in_digits
from prontuario.finding import Problem, Severity
from prontuario.model.texts import texts
from prontuario.plan.placeholders import PLACEHOLDER

SEVERITY = Severity.WARNING
DIGITS = re.compile(r"\d+")
# A clock of twelve hours, addresses, laws of a country, and measures that each language has of its own.
OTHERWISE = re.compile(
    r"\d\s*[ap]\.?m\b|o'clock|://|@|[£$€%+/]|\b(art\w*|law|act|legge|decreto|miles?|yards?|feet|foot|inch(es)?"
    r"|gallons?|pounds?|dollars?|eur\w*|km|chilometr\w+|metr\w+|met(er|re)s?|m|kg|degrees?|gradi)\b",
    re.IGNORECASE,
)
SAME = frozenset((7, 12, 24, 30, 60, 365, 1000))  # one of these to one: 24 hours are a day


def run(case: Case) -> Iterator[Problem]:
    """Finds texts of which two languages differ in one number, and have as many."""
    for part in case.handbook.parts():
        for text, place in texts(part):
            for (first, words), (second, others) in combinations(text.by_language.items(), 2):
                if pair := _differing(words, others):
                    yield Problem(
                        place,
                        f"this text says {pair[0]} in one language ({first}) and {pair[1]} in another ({second})",
                        "write the right number in both",
                    )


def _differing(words: str, others: str) -> tuple[int, int] | None:
    """The two numbers in which texts differ; none where they have more or fewer, or may mean the same."""
    one, two = _numbers(words), _numbers(others)
    if one == two or OTHERWISE.search(words) or OTHERWISE.search(others):
        return None
    here, there = list((one - two).elements()), list((two - one).elements())
    if one.total() != two.total() or len(here) != 1 or len(there) != 1:
        return None
    low, high = sorted((here[0], there[0]))
    return None if high % low == 0 and high // low in SAME else (here[0], there[0])


def _numbers(text: str) -> Counter[int]:
    """The numbers of a text, also those in words; 18:00 is 18."""
    return Counter(
        number for each in DIGITS.findall(in_digits(PLACEHOLDER.sub(" ", text))) if (number := int(each))
    )
