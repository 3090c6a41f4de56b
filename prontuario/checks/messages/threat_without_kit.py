"""Where those who speak have kits, they have one in the most urgent threats.

Why: the chief executive who learns the answers in front of the microphones learns them from the questions.
Fix: add `facts:`, `key_messages:`, `questions:` and `never_say:` to the threat: the kit is made of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.plan.priority import is_top

SEVERITY = Severity.ADVICE
PRESS = "press"


def run(case: Case) -> Iterator[Problem]:
    """Finds threats of the most urgent priority without a kit that speak to the press, in a handbook with kits."""
    threats = tuple(case.threats())
    if not any(threat.facts or threat.never_say for threat in threats):
        return
    for threat in threats:
        faces = any(talk.audience == PRESS for talk in threat.communication)
        begun = threat.facts or threat.never_say
        if faces and not begun and is_top(threat, case.handbook.policy):
            yield Problem(
                threat.at("communication"),
                f"`{threat.id}` speaks to the press, and those who speak have no kit",
                "add `facts:`, `key_messages:`, the hardest `questions:` with answers, and `never_say:`",
            )
