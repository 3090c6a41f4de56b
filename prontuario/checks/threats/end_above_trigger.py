"""What ends a threat is milder than what begins it, and what is said does not wait for more than that.

Why: a crisis that is declared at 2.8 m, and over below 2.9 m, is over at its worst; of one that has to be ten times as
    large, nobody is told.
Fix: let the number of `stand_down:` be smaller than those of `activate:`, and that of `if:` none above them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.shared.thresholds import Measure, measures, stems
from prontuario.finding import Problem, Severity
from prontuario.model.text import Text
from prontuario.model.threat import Threat

SEVERITY = Severity.WARNING
PERIODS = {
    60: re.compile(r"\b(?:an|per|in one|in an|each) hour\b|\ball'ora\b|\bin un'ora\b", re.IGNORECASE),
    1440: re.compile(r"\b(?:a|per|in one|in a|each) day\b|\bal giorno\b|\bin un giorno\b", re.IGNORECASE),
}
UNITS = frozenset(
    ("", "hour", "hours", "ore", "ora", "day", "days", "gior", "minu", "h", "min", "week", "sett")
)


def run(case: Case) -> Iterator[Problem]:
    """Finds ends and criteria whose number is above all numbers of the same thing that activate the threat."""
    for threat in case.threats():
        yield from _end(threat)
        yield from _criteria(threat)


def _end(threat: Threat) -> Iterator[Problem]:
    """An end that is reached although the worst of its triggers may still hold."""
    end = threat.stand_down
    for measure in measures(end.when) if end else ():
        known = [each.number for each in _triggers(threat) if each.unit == measure.unit]
        known += _counts(measure, str(end.when), threat) if end else []
        if end and measure.below and measure.unit not in UNITS and known and measure.number > max(known):
            yield Problem(
                end.at("when"),
                f"`{threat.id}` is over at «{end.when}», and begins at {_typed(max(known))} already",
                "let it end at a smaller number than the ones under `activate:`",
            )
            return


def _counts(measure: Measure, words: str, threat: Threat) -> list[float]:
    """The counts of what an end counts, in the same time: a day, an hour."""
    period = next((time for time, pattern in PERIODS.items() if pattern.search(words)), None)
    return [
        float(each.count)
        for each in threat.activate
        if each.count and each.within and each.within.minutes == period and _same(measure.unit, each.signal)
    ]


def _criteria(threat: Threat) -> Iterator[Problem]:
    """A communication that waits for more than what is a crisis already, counted in the same words."""
    for talk in threat.communication:
        if talk.condition and (above := _above(talk.condition, threat)):
            measure, most = above
            yield Problem(
                talk.at("if"),
                f"`{talk.audience}` are told only at {_typed(measure.number)}, and `{threat.id}` is activated at"
                f" {_typed(most)} already",
                "write a number that `activate:` has, or a smaller one",
            )


def _above(condition: Text, threat: Threat) -> tuple[Measure, float] | None:
    """The one number of a condition, where it is above all counts of what is counted in its words."""
    found = {each.number: each for each in measures(condition) if not each.below and each.unit not in UNITS}
    counted = [
        float(each.count)
        for each in threat.activate
        if each.count and any(_same(measure.unit, each.signal) for measure in found.values())
    ]
    if len(found) != 1 or not counted:
        return None
    measure = next(iter(found.values()))
    return (measure, max(counted)) if measure.number > max(counted) else None


def _same(unit: str, signal: Text) -> bool:
    """Whether what a number counts is what a signal counts: each of its words is a word of the signal."""
    words = frozenset(word[:4] for word in stems(signal))
    return bool(unit) and all(word in words or len(word) < 4 for word in unit.split())


def _triggers(threat: Threat) -> Iterator[Measure]:
    for trigger in threat.activate:
        yield from measures(trigger.signal)


def _typed(number: float) -> str:
    return f"{number:,.0f}" if number == int(number) else f"{number:g}"
