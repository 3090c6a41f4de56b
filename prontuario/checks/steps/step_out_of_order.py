"""Steps can be put in order: no name and no procedure twice, `after` names a step before, `recover` is not the first.

Why: two steps that wait for each other are never begun; one that comes before what it waits for is done too early.
Fix: give each named step its own `id`, and let `after` name a step of the same playbook or of a procedure that it uses.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.shared.step_words import named as in_words
from prontuario.checks.shared.step_words import place_in_threat
from prontuario.finding import Problem, Severity
from prontuario.model.library import Procedure
from prontuario.model.step import Phase, Use
from prontuario.model.threat import Threat
from prontuario.plan.steps import (
    PHASES,
    PlannedStep,
    is_whole,
    planned_steps,
    playbooks,
    timed_steps,
    used_procedures,
)
from prontuario.source.nearest import did_you_mean

FORMERLY = ("step-order",)
SEVERITY = Severity.ERROR
WORKING = (Phase.CONTAIN, Phase.SOLVE)


def run(case: Case) -> Iterator[Problem]:
    """Finds names used twice, steps that do not exist, circles, and steps that wait for a later phase."""
    for threat in case.threats():
        yield from _recovers_first(threat, case)
    for playbook in playbooks(case.handbook):
        own = playbook if isinstance(playbook, Procedure) else None
        named: dict[str, PlannedStep] = {}
        steps = planned_steps(playbook, case.handbook)
        yield from _used_twice(playbook)
        for planned in steps:
            name = planned.step.id
            if name is not None and _clash(named.setdefault(name, planned), planned, own):
                yield Problem(
                    planned.step.at("id"),
                    f"two steps of `{playbook.id}` are called `{name}`",
                    "give one of them another `id`",
                )
        whole = used_procedures(playbook, case.handbook) <= case.handbook.procedures.keys()
        for planned in steps:
            after = planned.step.after
            if after in named:
                before = named[str(after)]
                if planned.step.id in _chain(str(after), named):
                    yield _circle(planned)
                elif PHASES.index(before.step.phase) > PHASES.index(planned.step.phase):
                    yield _backwards(planned, before)
            elif after is not None and whole and planned.frame.procedure is own:
                hint = did_you_mean(after, sorted(named), "give a step of this playbook that `id`")
                yield Problem(planned.step.at("after"), f"there is no step `{after}` to come after", hint)


def _recovers_first(threat: Threat, case: Case) -> Iterator[Problem]:
    """Steps that go back to normal before anything of the threat is contained or solved."""
    steps = timed_steps(threat, case.handbook) if is_whole(threat, case.handbook) else ()
    working = [(each.due, each) for each in steps if each.step.phase in WORKING and each.due is not None]
    if not working:
        return
    begin, first = min(working, key=lambda each: each[0])
    for each in steps:
        if each.step.phase is Phase.RECOVER and each.due is not None and each.due < begin:
            yield Problem(
                place_in_threat(each.planned, "within"),
                f"{in_words(each.planned)} belongs to `recover` and is due after {each.due}, before anything is"
                f" contained or solved: {in_words(first.planned)} is due after {begin}",
                "give it a longer `within:`, or the phase in which it is done",
            )


def _clash(first: PlannedStep, second: PlannedStep, own: Procedure | None) -> bool:
    """Whether two steps have one name, unless both come from one procedure: then that is where it is reported."""
    source = second.frame.procedure
    inside_another = source is not own and first.frame.procedure is source and first.step is not second.step
    return first is not second and not inside_another and first.step is not second.step


def _used_twice(playbook: Threat | Procedure) -> Iterator[Problem]:
    """A procedure that a playbook puts in a second time, under the same condition."""
    met: dict[tuple[str, str], Use] = {}
    for entry in playbook.steps:
        if (
            isinstance(entry, Use)
            and met.setdefault((entry.use, str(entry.only_if or "")), entry) is not entry
        ):
            yield Problem(
                entry.at("use"),
                f"`{playbook.id}` uses the procedure `{entry.use}` twice",
                "remove one of the two `use:`, or give them different conditions with `only_if:`",
            )


def _circle(planned: PlannedStep) -> Problem:
    return Problem(
        planned.step.at("after"),
        f"the step «{planned.step.do}» waits for itself",
        "break the circle: remove one `after`",
    )


def _backwards(planned: PlannedStep, before: PlannedStep) -> Problem:
    own, other = planned.step, before.step
    return Problem(
        own.at("after"),
        f"the step «{own.do}» belongs to `{own.phase}` and waits for «{other.do}» of the later `{other.phase}`",
        "move one of the two to the phase of the other",
    )


def _chain(name: str, named: dict[str, PlannedStep]) -> list[str]:
    """The names of the steps that have to be done up to `name`, itself included."""
    chain = [name]
    while (before := named[chain[-1]].step.after) in named and before not in chain:
        chain.append(str(before))
    return chain
