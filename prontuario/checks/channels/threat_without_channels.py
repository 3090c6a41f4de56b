"""Every threat tells its audiences through channels.

Why: a plan that does not say through which channel leaves that to the worst moment.
Fix: add `communication:` with `via:` and channels of roster/channels.yml.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity

FORMERLY = ("threat-has-channels",)
SEVERITY = Severity.ERROR


def run(case: Case) -> Iterator[Problem]:
    """Finds threats that tell nobody anything."""
    for threat in case.threats():
        if not any(communication.via for communication in threat.communication):
            yield Problem(
                threat.key_at("communication"),
                f"the threat `{threat.id}` has no channel to tell anybody anything",
                "add `communication:` with audience, who, say, when, via and if",
            )
