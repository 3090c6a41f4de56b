"""Names for what is ticked off: the same in every language, and when other parts of a playbook are edited."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256

from prontuario.model.communication import Communication
from prontuario.model.step import Step
from prontuario.model.text import Text
from prontuario.model.threat import Followup, Rung
from prontuario.plan.steps import TimedStep


def step_keys(steps: Iterable[TimedStep], language: str) -> tuple[str, ...]:
    """The name of each step: its own, else one made of who does what; behind those of the procedures that put it in."""
    return _each_once("/".join((*each.planned.frame.above, _own_name(each, language))) for each in steps)


def part_keys(step: Step, key: str, language: str) -> tuple[str, ...]:
    """The name of each part of a step (an item of `how`), behind the step's own."""
    return _each_once(f"{key}/part/{_hashed(_said(each, language))}" for each in step.how)


def rung_keys(rungs: Iterable[Rung]) -> tuple[str, ...]:
    """The name of each rung of a ladder."""
    return _each_once(f"rung/{'+'.join(rung.to)}" for rung in rungs)


def communication_keys(talks: Iterable[Communication], language: str) -> tuple[str, ...]:
    """The name of each communication: made of who tells whom what, and when at all."""
    return _each_once(
        f"talk/{_hashed(each.audience or '', each.who or '', each.say or '', _said(each.criterion, language))}"
        for each in talks
    )


def followup_keys(followups: Iterable[Followup], language: str) -> tuple[str, ...]:
    """The name of each thing done after the stand-down."""
    return _each_once(f"after/{_hashed(each.who or '', _said(each.do, language))}" for each in followups)


def condition_key(condition: Text, language: str) -> str:
    """The name of a condition: the same wherever it is written in the same words."""
    return f"if/{_hashed(_said(condition, language))}"


def _own_name(timed: TimedStep, language: str) -> str:
    return timed.step.id or _hashed(timed.step.who or "", _said(timed.step.do, language))


def _said(text: Text | None, language: str) -> str:
    return text.said_in(language, language) if text else ""


def _hashed(*parts: str) -> str:
    return sha256("\n".join(parts).encode()).hexdigest()[:8]


def _each_once(names: Iterable[str]) -> tuple[str, ...]:
    met: dict[str, int] = {}
    found = []
    for name in names:
        met[name] = met.get(name, 0) + 1
        found.append(name if met[name] == 1 else f"{name}/{met[name]}")
    return tuple(found)
