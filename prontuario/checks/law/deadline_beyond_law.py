"""A notification is due no later than the law that it names allows.

Why: a slip of the keyboard, 72d for 72h, is not seen by anybody until the fine comes.
Fix: compare the first deadline with the article, then write the day of that into `checked:`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.model.clock import AWARE, Clock, Deadline
from prontuario.model.duration import Duration

SEVERITY = Severity.ERROR


@dataclass(frozen=True)
class Known:
    """What an article says of its first notice, from awareness."""

    law: re.Pattern[str]
    within: Duration


# Regulation (EU) 2016/679 (and the UK GDPR), article 33(1); Directive (EU) 2022/2555, article 23(4)(a), and in Italy
# legislative decree 138/2024, article 25(5)(a).
KNOWN = (
    Known(
        re.compile(r"(2016/679|\bGDPR\b|\bRGPD\b|\bDSGVO\b)\D*\b33\b", re.IGNORECASE), Duration.parse("72h")
    ),
    Known(
        re.compile(r"(2022/2555|\bNIS ?2\b)\D*\b23\b|\b138/2024\D*\b25\b", re.IGNORECASE),
        Duration.parse("24h"),
    ),
)


def run(case: Case) -> Iterator[Problem]:
    """Finds first notices that come later than the article that the entry names."""
    for clock in case.handbook.clocks.values():
        laws = tuple(clock.law.by_language.values())
        known = next((each for each in KNOWN if any(map(each.law.search, laws))), None)
        first = _first(clock)
        if known and first and first[0] > known.within:
            yield Problem(
                first[1].at("within"),
                f"the first notice of `{clock.id}` is due after {first[0]}, and {clock.law} gives {known.within}",
                "compare it with the law, and write the day of that into `checked:`",
            )


def _first(clock: Clock) -> tuple[Duration, Deadline] | None:
    """The soonest deadline from awareness; none where one of them has no number of hours."""
    from_awareness = [each for each in clock.deadlines if each.starts_from == AWARE]
    timed = [(each.within.duration, each) for each in from_awareness if each.within.duration is not None]
    if len(timed) < len(from_awareness):
        return None
    return min(timed, key=lambda pair: pair[0], default=None)
