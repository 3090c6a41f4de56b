"""A threat that is answered on social networks says what makes it worse.

Why: a deleted comment or an answer on impulse has become the story more often than the mistake itself.
Fix: add `avoid:` with what nobody may do.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity

FORMERLY = ("avoid-listed",)
SEVERITY = Severity.ADVICE


def run(case: Case) -> Iterator[Problem]:
    """Finds threats that are answered on social networks without a list of what to avoid."""
    channels = case.handbook.channels
    social = {channel.id for channel in channels.values() if channel.kind == "social"}
    for threat in case.threats():
        on_social = any(name in social for talk in threat.communication for name in talk.via)
        if on_social and not threat.avoid:
            yield Problem(
                threat.key_at("avoid"),
                f"`{threat.id}` is answered on social networks, and nothing says what to avoid",
                "add `avoid:`, like `- Do not delete comments`",
            )
