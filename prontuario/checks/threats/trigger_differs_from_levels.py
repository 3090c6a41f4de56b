"""Where a threat counts what the levels count, a number leads to one level.

Why: where twenty complaints an hour are an alert on one page and a crisis on the other, two people act on two pages.
Fix: give the trigger the level of its number, or change one of the two numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import timedelta
from math import inf
from typing import Literal

from babel import UnknownLocaleError
from babel.dates import format_timedelta

from prontuario.checks.case import Case
from prontuario.checks.shared.small_words import small_words
from prontuario.finding import Problem, Severity
from prontuario.model.duration import Duration
from prontuario.model.text import Text
from prontuario.model.threat import Trigger
from prontuario.plan.levels import Range, level_ranges
from prontuario.plan.wording import plain

SEVERITY = Severity.WARNING
WORD = re.compile(r"[^\W\d_]+")
UNITS: Mapping[Literal["minute", "hour", "day", "week"], int] = {
    "minute": 1,
    "hour": 60,
    "day": 1440,
    "week": 10080,
}
ENDS = 2  # letters: complaint and complaints, reclamo and reclami are one thing


def run(case: Case) -> Iterator[Problem]:
    """Finds triggers that count the same thing in the same time as `counted:`, and lead to another level."""
    policy = case.handbook.policy
    ranges = level_ranges(policy)
    for threat in case.threats() if policy.counted else ():
        for trigger in threat.activate:
            of_number = _level_of(trigger.count, ranges)
            if not of_number or trigger.level in (None, of_number) or trigger.level not in ranges:
                continue
            if policy.counted and _same_thing(trigger, policy.counted, policy.language):
                yield Problem(
                    trigger.at("count"),
                    f"{trigger.count} of «{trigger.signal}» are `{trigger.level}` here, "
                    f"and `{of_number}` by the numbers of the levels",
                    "write one level for one number",
                )


def _level_of(count: int | None, ranges: dict[str, Range]) -> str:
    """The level of a number; none below the first."""
    reached = [name for name, each in ranges.items() if count is not None and each.first <= count]
    return reached[-1] if reached else ""


def _same_thing(trigger: Trigger, counted: Text, otherwise: str) -> bool:
    """Whether both begin with one word, and count in the same time, in a language that both are written in."""
    seen, asked = (
        {each or otherwise: words for each, words in text.by_language.items()}
        for text in (trigger.signal, counted)
    )
    return any(
        _noun(seen[each], each) == _noun(asked[each], each) and _says(trigger.within, asked[each], each)
        for each in seen.keys() & asked.keys()
    )


def _noun(words: str, language: str) -> str:
    """What is counted: the first of its words that is none of the smallest, without the ending."""
    small = small_words().get(language.partition("-")[0], frozenset())
    first = next((word for word in WORD.findall(plain(words)) if word not in small), "")
    return first[:-ENDS] if len(first) > 2 * ENDS else first


def _says(span: Duration | None, words: str, language: str) -> bool:
    """Whether a text names a length of time in full, as `within 1 hour`."""
    fitting = [unit for unit, length in UNITS.items() if span and span.minutes % length == 0]
    lasts, locale = timedelta(minutes=span.minutes if span else 0), language.replace("-", "_")
    try:
        named = [format_timedelta(lasts, granularity=unit, threshold=inf, locale=locale) for unit in fitting]
    except (UnknownLocaleError, ValueError):
        return False
    return any(re.search(rf"\b{re.escape(plain(each))}\b", plain(words)) for each in named)
