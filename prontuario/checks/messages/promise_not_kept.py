"""What a message promises for later is sent by the same playbook: the public report has an owner and a day.

Why: "we will publish what happened" is the sentence that everybody remembers and nobody is told to do.
Fix: add a follow-up under `afterwards:`: `{who: communications-director, do: Publish it, say: report, within: 5d}`.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Place, Problem, Severity
from prontuario.model.threat import Followup, Threat
from prontuario.plan.steps import planned_steps

SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds promised messages that a playbook does not send, or sends at no time."""
    for threat in case.threats():
        sent = _sent(threat, case)
        for promised, (name, place) in _promised(threat, case).items():
            if promised not in sent:
                yield Problem(
                    place,
                    f"`{name}` promises `{promised}`, and nothing in `{threat.id}` sends it",
                    "add a follow-up under `afterwards:` with `say:` and `within:`, or take the promise out",
                )
            elif (late := sent[promised]) and late.within is None:
                yield Problem(
                    late.at("say"),
                    f"`{promised}` is promised by `{name}`, and no day is set for it",
                    "add `within: 5d`, counted from the stand-down",
                )


def _promised(threat: Threat, case: Case) -> dict[str, tuple[str, Place]]:
    """What the messages of a threat promise: each with the message that does so, and where the threat sends that."""
    messages, found = case.handbook.messages, dict[str, tuple[str, Place]]()
    for name, place in _said(threat, case):
        for promised in messages[name].promises if name in messages else ():
            found.setdefault(promised, (name, place))
    return found


def _said(threat: Threat, case: Case) -> Iterator[tuple[str, Place]]:
    if threat.stand_down:
        yield threat.stand_down.say or "", threat.stand_down.at("say")
    for talk in threat.communication:
        yield talk.say or "", talk.at("say")
    for planned in planned_steps(threat, case.handbook):
        yield planned.step.say or "", planned.step.at("say")


def _sent(threat: Threat, case: Case) -> dict[str, Followup | None]:
    """What a threat sends, with the follow-up that does so, where it is one."""
    sent: dict[str, Followup | None] = {each.say: each for each in threat.afterwards if each.say}
    sent |= {talk.say: None for talk in threat.communication if talk.say}
    return sent | {each.step.say: None for each in planned_steps(threat, case.handbook) if each.step.say}
