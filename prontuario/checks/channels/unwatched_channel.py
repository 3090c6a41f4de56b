"""Somebody watches each channel on which anybody can write, and others read it.

Why: a crisis begins under a post that nobody of the company has read; on Monday it is in the newspaper.
Fix: say who watches it with `watch:`: the role, its hours, in what time it answers, and which inboxes.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.plan.watching import is_public

SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds social networks, reviews and places of others that nobody watches."""
    for channel in case.handbook.channels.values():
        if is_public(channel) and not channel.watch:
            yield Problem(
                channel.at(),
                f"nobody watches `{channel.id}`, where anybody can write and others read it",
                "add `watch: {who: ROLE, answer_within: 1h, inboxes: [comments, direct messages]}`",
            )
