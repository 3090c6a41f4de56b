"""A step can be reached: what it waits for is done whenever it is, and its conditions do not exclude each other.

Why: where the step before is left out, nobody begins this one; one that excludes itself nobody ever does.
Fix: give both steps the same `only_if:`, let it come `after` one that is always done, or take `after` away.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.shared.opposites import exclude_each_other
from prontuario.finding import Problem, Severity
from prontuario.model.text import Text
from prontuario.plan.steps import PlannedStep, planned_steps, playbooks

SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds steps that wait for one that may be left out, or whose conditions exclude each other."""
    language = case.handbook.policy.language
    for playbook in playbooks(case.handbook):
        own = playbook.steps
        steps = planned_steps(playbook, case.handbook)
        named = {each.step.id: each for each in steps if each.step.id}
        for planned in steps:
            if not any(planned.step is each for each in own) and planned.frame.procedure is not None:
                yield from _in_its_use(planned, language)
                continue
            before = named.get(planned.step.after or "")
            if before and before is not planned:
                yield from _after(planned, before, language)


def _after(planned: PlannedStep, before: PlannedStep, language: str) -> Iterator[Problem]:
    step, first = planned.step, before.step
    mine, theirs = _conditions(planned), _conditions(before)
    done = (first.done_when,) if first.done_when else ()
    if excluded := _excluded(mine, (*theirs, *done), language):
        yield Problem(
            step.at("only_if"),
            f"the step «{step.do}» is never done: it comes after «{first.do}», and excludes «{excluded}»",
            "change one of the two conditions, or take `after` away",
        )
    elif step.levels and first.levels and not set(step.levels) & set(first.levels):
        yield Problem(
            step.at("after"),
            f"the step «{step.do}» waits for «{first.do}», which is done at other levels"
            f" ({', '.join(first.levels)})",
            "let it come after a step of its own levels, or take `after` away",
        )
    elif theirs and not mine:
        yield Problem(
            step.at("after"),
            f"the step «{step.do}» waits for «{first.do}», done only if {theirs[-1].said_in(language, language)}",
            "give both the same condition, let it come after a step that is always done, or take `after` away",
        )


def _in_its_use(planned: PlannedStep, language: str) -> Iterator[Problem]:
    """A step of a procedure whose condition excludes that of the `use:` that puts it in."""
    entry, own = planned.frame.entry, planned.step.only_if
    if entry and own and (excluded := _excluded((own,), planned.frame.conditions, language)):
        yield Problem(
            entry.at("only_if"),
            f"the step «{planned.step.do}» is never done here: «{own}» excludes «{excluded}»",
            "change one of the two conditions",
        )


def _conditions(planned: PlannedStep) -> tuple[Text, ...]:
    own = planned.step.only_if
    return (*planned.frame.conditions, *((own,) if own else ()))


def _excluded(mine: tuple[Text, ...], theirs: tuple[Text, ...], language: str) -> str:
    """The condition of others that one of mine excludes, in words; empty where none does."""
    pairs = (
        (one.said_in(language, language), other.said_in(language, language))
        for one in mine
        for other in theirs
    )
    return next((other for one, other in pairs if exclude_each_other(one, other)), "")
