"""Steps can be put in order: names are unique, `after` names another step, and nothing waits for itself.

Why: two steps that wait for each other are never begun.
Fix: give each named step its own `id`, and let `after` name a step of the same playbook or of a procedure that it uses.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.finding import Problem, Severity
from prontuario.model.handbook import Handbook
from prontuario.plan.steps import PlannedStep, planned_steps, playbooks
from prontuario.source.nearest import did_you_mean

SEVERITY = Severity.ERROR


def run(handbook: Handbook) -> Iterator[Problem]:
    """Finds names used twice, steps that do not exist and circles."""
    for playbook in playbooks(handbook):
        named: dict[str, PlannedStep] = {}
        steps = planned_steps(playbook, handbook)
        for planned in steps:
            name = planned.step.id
            if name is not None and name in named:
                yield Problem(
                    planned.step.at("id"),
                    f"two steps of `{playbook.id}` are called `{name}`",
                    "give one of them another `id`",
                )
            elif name is not None:
                named[name] = planned
        for planned in steps:
            yield from _waiting(planned, named)


def _waiting(planned: PlannedStep, named: dict[str, PlannedStep]) -> Iterator[Problem]:
    after, place = planned.step.after, planned.step.at("after")
    if after is None:
        return
    if after not in named:
        yield Problem(
            place,
            f"there is no step `{after}` to come after",
            did_you_mean(after, sorted(named), "give a step of this playbook that `id`"),
        )
    elif planned.step.id in _chain(after, named):
        yield Problem(
            place, f"the step «{planned.step.do}» waits for itself", "break the circle: remove one `after`"
        )


def _chain(name: str, named: dict[str, PlannedStep]) -> list[str]:
    """The names of the steps that have to be done up to `name`, itself included."""
    chain = [name]
    while (before := named[chain[-1]].step.after) in named and before not in chain:
        chain.append(str(before))
    return chain
