"""A reply that goes out by the dozen has variants.

Why: two hundred customers who compare their answers see a robot, and say so under the next comment.
Fix: add `variants:` to the message: two or three texts that say the same in other words.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity

SEVERITY = Severity.ADVICE
MANY, VIEWS = 20, 5000  # so many who write read each other's answers; of more, views are counted, not letters


def run(case: Case) -> Iterator[Problem]:
    """Finds replies of one wording, in threats that are counted in dozens."""
    for threat in case.threats():
        counts = [each.count for each in threat.activate if each.count and MANY <= each.count < VIEWS]
        for talk in threat.communication if counts else ():
            message = case.handbook.messages.get(talk.say or "")
            if message is not None and message.kind == "reply" and not message.variants:
                yield Problem(
                    message.at("text"),
                    f"this reply goes to {min(counts)} customers and more in `{threat.id}`, in the same words",
                    "add `variants:`, two or three of them, or say one by one what somebody wrote",
                )
