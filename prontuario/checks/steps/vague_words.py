"""A step, its end and its condition say what somebody can do and see.

Why: "take appropriate measures until everything is under control, if necessary" is read in three ways by three people.
Fix: name the deed and the person in `do:`, a thing that can be seen in `done_when:`, a number or a fact in conditions.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from prontuario.checks.case import Case
from prontuario.checks.shared.meaning import Meaning, first_said
from prontuario.finding import Problem, Severity
from prontuario.model.base import Part
from prontuario.model.handbook import Handbook
from prontuario.model.step import Step
from prontuario.model.text import Text
from prontuario.plan.steps import playbooks

SEVERITY = Severity.WARNING
DEED: Final = "nobody knows what to do by «{words}»"
END: Final = "nobody can see when «{words}» is reached"
CONDITION: Final = "nobody can tell whether «{words}» is true"
CURES = {
    DEED: "name the deed, and the role or person",
    END: "write what can be seen or counted, like «ten cards in a row have worked»",
    CONDITION: "write a fact or a number, like «the site has been down for 15 minutes»",
}
Asked = tuple[Meaning, str, Text | None, Part, str]


def run(case: Case) -> Iterator[Problem]:
    """Finds vague steps, ends and conditions, in English and Italian."""
    for meaning, message, text, part, key in _asked(case.handbook):
        if vague := first_said(meaning, text, case.handbook.policy) if text else None:
            language, words = vague
            yield Problem(part.at(key, language), message.format(words=words), CURES[message])


def _asked(handbook: Handbook) -> Iterator[Asked]:
    for playbook in playbooks(handbook):
        for step in playbook.steps:
            yield "vague_condition", CONDITION, step.only_if, step, "only_if"
            if isinstance(step, Step):
                yield "vague_deed", DEED, step.do, step, "do"
                yield "vague_end", END, step.done_when, step, "done_when"
    for threat in handbook.threats.values():
        for talk in threat.communication:
            yield "vague_condition", CONDITION, talk.condition, talk, "if"
        if threat.stand_down:
            yield "vague_end", END, threat.stand_down.when, threat.stand_down, "when"
