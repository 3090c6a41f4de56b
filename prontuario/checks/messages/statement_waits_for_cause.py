"""The holding statement waits for no cause, no insurer and no inquiry.

Why: people ask at once; the cause is known days later, and by then others have told them one.
Fix: say what is certain and by when more comes; let the step release the statement without waiting for the cause.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.shared.meaning import first_said
from prontuario.finding import Problem, Severity
from prontuario.model.handbook import Handbook
from prontuario.model.step import Step
from prontuario.model.threat import Threat
from prontuario.plan.communications import outside_communications
from prontuario.plan.steps import playbooks

SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds steps that hold statements back, and holding statements whose condition is that all is known."""
    policy = case.handbook.policy
    for playbook in playbooks(case.handbook):
        for step in playbook.steps:
            if isinstance(step, Step) and (held := first_said("withholding", step.do, policy)):
                language, words = held
                yield Problem(
                    step.at("do", language),
                    f"the step «{words}» keeps people waiting",
                    "release what is certain at once, and say by when more comes",
                )
    for threat in case.threats():
        yield from _waiting(threat, case.handbook)


def _waiting(threat: Threat, handbook: Handbook) -> Iterator[Problem]:
    for talk in outside_communications(threat, handbook):
        message = handbook.messages.get(talk.say or "")
        first = talk.condition if message and message.kind == "holding" else None
        if known := first_said("cause_known", first, handbook.policy) if first else None:
            language, words = known
            yield Problem(
                talk.at("if", language),
                f"the holding statement to `{talk.audience}` waits: «{words}»",
                "write what people notice as the condition, like «the site has been down for 15 minutes»",
            )
