"""No text of a template is left where people are called, where steps are read, or where customers read it.

Why: "[Name]" is nobody, "TODO" is no step, and "since [TIME]" goes out as it is when everything has to be quick.
Fix: write what belongs there, or take the line out; what is filled in on the day is a placeholder like `{since}`.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.shared.typed_texts import TypedText, typed_texts
from prontuario.checks.shared.unfilled import unfilled
from prontuario.finding import Problem, Severity
from prontuario.model.base import Part
from prontuario.model.communication import Communication
from prontuario.model.library import Message
from prontuario.model.policy import Policy
from prontuario.model.step import Step
from prontuario.model.threat import Rung, Threat, Trigger

SEVERITY = Severity.ERROR
ROSTER = "roster/"
IN_USE: dict[type[Part], frozenset[str]] = {
    Message: frozenset(("title", "text", "short", "variants")),
    Step: frozenset(("do", "how", "only_if")),
    Threat: frozenset(("title",)),
    Policy: frozenset(("company", "title", "emergency_numbers")),
    Communication: frozenset(("if",)),
    Rung: frozenset(),
    Trigger: frozenset(("signal",)),
}
EXPLAINING = frozenset(("placeholders", "send", "form", "applies_if", "notes"))


def run(case: Case) -> Iterator[Problem]:
    """Finds it in the roster, in messages, in steps, in what activates a threat and in titles."""
    return (problem for each, problem in found_in(case) if is_in_use(each))


def found_in(case: Case) -> Iterator[tuple[TypedText, Problem]]:
    """Each text that is not filled in, wherever it is."""
    for each in typed_texts(case.handbook):
        if words := unfilled(each.text, each.field in EXPLAINING):
            message = f"`{each.field}` is not filled in: «{' '.join(words.split()):.60}»"
            yield each, Problem(each.place.of(words), message, _hint(each))


def is_in_use(each: TypedText) -> bool:
    """Whether somebody is called by it, does it, or reads it outside."""
    return each.place.file.startswith(ROSTER) or each.field in IN_USE.get(type(each.part), ())


def _hint(each: TypedText) -> str:
    if isinstance(each.part, Message) and each.field in IN_USE[Message]:
        return "write it, or make it a placeholder like `{since}`, explained under `placeholders:`"
    return "write what belongs there, or take the line out"
