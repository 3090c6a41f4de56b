"""What a step says of the time that a law leaves is not more than that law gives.

Why: who reads "you have five days" in the step does not look at the clock of 72 hours beside it.
Fix: leave the number to the clock, or write the right one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.shared.meaning import sentences
from prontuario.checks.shared.number_words import in_digits
from prontuario.finding import Problem, Severity
from prontuario.model.duration import Duration
from prontuario.model.handbook import Handbook
from prontuario.model.step import Step
from prontuario.plan.steps import playbooks
from prontuario.plan.wording import plain

SEVERITY = Severity.WARNING
HOURS = {"h": 1, "d": 24}
UNIT = {
    "hour": "h",
    "hours": "h",
    "ore": "h",
    "ora": "h",
    "day": "d",
    "days": "d",
    "giorni": "d",
    "giorno": "d",
}
# «we have 5 days», «within 96 hours», «entro 5 giorni»: how long there is, not since when, nor after what.
LEFT = re.compile(
    r"(?<!\w)(?:(?:we|you) (?:have|get)(?: (?:up to|at most|about|a full))?|within|at most|no later than|up to"
    r"|abbiamo|hai|avete|ci sono|entro|al massimo|non oltre)\s+(?:(?:the|i|le|a|un)\s+)?(\d+)\s+(?:full |whole )?"
    rf"({'|'.join(UNIT)})(?!\w)"
)


def run(case: Case) -> Iterator[Problem]:
    """Finds steps with a clock whose words give more time than it."""
    for playbook in playbooks(case.handbook):
        for step in playbook.steps:
            if isinstance(step, Step) and step.clock and (given := _given(step.clock, case.handbook)):
                yield from _longer(step, given)


def _given(name: str, handbook: Handbook) -> Duration | None:
    """The time of a deadline that is counted in minutes, hours and days; nothing for other ways of counting."""
    law, _, notice = name.partition("/")
    clock = handbook.clocks.get(law)
    found = [each for each in clock.deadlines if not notice or each.id == notice] if clock else []
    return found[0].within.duration if len(found) == 1 else None


def _longer(step: Step, given: Duration) -> Iterator[Problem]:
    texts = ((step.do, ("do",)), *((each, ("how", index)) for index, each in enumerate(step.how)))
    for text, path in texts:
        for language, words in text.by_language.items():
            for sentence in sentences(words):
                for number, unit in LEFT.findall(plain(in_digits(sentence.typed))):
                    if int(number) * HOURS[UNIT[unit]] * 60 > given.minutes:
                        yield Problem(
                            step.at(*path, language).of(sentence.typed),
                            f"this says {number} {unit}, and `{step.clock}` gives {given}",
                            "leave the number to the clock, or write the right one",
                        )
                        return
