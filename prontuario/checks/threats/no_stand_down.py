"""Every threat says when it is over, who declares it and with which closing message.

Why: a crisis that nobody ends goes on in the press; a team that nobody sends home makes mistakes.
Fix: add `stand_down:` with `when`, `who` and `say`.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity

FORMERLY = ("stand-down-declared",)
SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds threats that never end, and ends that nobody hears of."""
    for threat in case.threats():
        end = threat.stand_down
        if end is None:
            yield Problem(
                threat.key_at("stand_down"),
                f"nothing says when `{threat.id}` is over",
                "add `stand_down: {when: ..., who: ROLE, say: MESSAGE}`",
            )
        elif end.say is None:
            yield Problem(
                end.at(),
                f"nobody is told that `{threat.id}` is over",
                "add `say:` with a closing message of playbooks/messages/",
            )
