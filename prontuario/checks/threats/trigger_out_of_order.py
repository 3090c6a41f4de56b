"""Of one thing that is seen, a worse level takes more of it.

Why: where the crisis is declared after 15 minutes and the alert after two hours, two numbers were swapped.
Fix: let the time or the number rise with the level.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations, groupby

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.model.duration import NO_TIME
from prontuario.model.threat import Threat, Trigger

SEVERITY = Severity.WARNING
NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
FEWEST = 3  # of two numbers nobody can say which way they should run
HINT = "let the numbers rise or fall from the mildest level to the worst"


def run(case: Case) -> Iterator[Problem]:
    """Finds triggers of one signal that do not grow with the level."""
    order = {level.id: index for index, level in enumerate(case.handbook.policy.levels)}
    for threat in case.threats():
        for triggers in _of_one_signal(threat, order):
            for milder, worse in combinations(triggers, 2):
                if milder.level != worse.level:
                    yield from _compared(milder, worse)
                else:
                    yield from _repeated(milder, worse)
            yield from _in_words(triggers)


def _of_one_signal(threat: Threat, order: dict[str, int]) -> Iterator[list[Trigger]]:
    """The triggers of a threat that differ in numbers alone, the mildest level first."""
    known = [each for each in threat.activate if each.level in order]
    ranked = sorted(known, key=lambda each: (_signal(each), order[each.level or ""]))
    return (list(group) for _, group in groupby(ranked, key=_signal))


def _signal(trigger: Trigger) -> str:
    return NUMBER.sub("#", str(trigger.signal).casefold())


def _compared(milder: Trigger, worse: Trigger) -> Iterator[Problem]:
    if str(milder.signal).casefold() != str(worse.signal).casefold():
        return  # the numbers of the words say which is worse
    if milder.lasting and worse.lasting and not milder.count and worse.lasting <= milder.lasting:
        yield _swapped(milder, worse, "for", f"after {worse.lasting}", f"after {milder.lasting}")
    elif milder.count and worse.count and milder.within == worse.within and worse.count <= milder.count:
        yield _swapped(milder, worse, "count", f"at {worse.count}", f"at {milder.count}")


def _repeated(one: Trigger, other: Trigger) -> Iterator[Problem]:
    """Two of one level, of which the first that comes makes the second useless."""
    alike = str(one.signal).casefold() == str(other.signal).casefold() and not (one.count or other.count)
    if alike and one.lasting and other.lasting:
        later = max(one, other, key=lambda each: each.lasting or NO_TIME)
        sooner = other if later is one else one
        yield Problem(
            later.at("level"),
            f"«{later.signal}» is `{later.level}` after {sooner.lasting} already, and again after {later.lasting}",
            "give the longer time a worse level, or take it out",
        )


def _swapped(milder: Trigger, worse: Trigger, key: str, sooner: str, later: str) -> Problem:
    return Problem(
        worse.at(key),
        f"«{worse.signal}» is `{worse.level}` {sooner}, and the milder `{milder.level}` only {later}",
        "let the worse level take longer, or more",
    )


def _in_words(triggers: list[Trigger]) -> Iterator[Problem]:
    """One number in the words of each, and one of them breaks the row that the first and the last begin."""
    found = [NUMBER.findall(str(each.signal)) for each in triggers]
    if len(triggers) < FEWEST or any(len(each) != 1 for each in found):
        return
    values = [float(each[0].replace(",", ".")) for each in found]
    way = 1 if values[-1] > values[0] else -1
    for index in range(1, len(values) - 1):
        if not values[index - 1] * way < values[index] * way < values[index + 1] * way:
            yield Problem(
                triggers[index].at("signal"),
                f"«{triggers[index].signal}» is out of the row of {found[0][0]} to {found[-1][0]}",
                HINT,
            )
