"""On a public channel an answer comes within a day.

Why: what is asked in public and not answered for a week is answered by others, who know less and say it louder.
Fix: shorten `answer_within:`, or name more people who answer; a page that nobody can keep up is closed in peace.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.model.duration import Duration
from prontuario.plan.watching import is_public

SEVERITY = Severity.ADVICE
LONGEST = Duration(24 * 60)


def run(case: Case) -> Iterator[Problem]:
    """Finds watches of the company's own public channels that take longer."""
    for channel in case.handbook.channels.values():
        for watch in channel.watch if channel.owned and is_public(channel) else ():
            if watch.answer_within > LONGEST:
                yield Problem(
                    watch.at("answer_within"),
                    f"on `{channel.id}` an answer may take {watch.answer_within}",
                    f"write {LONGEST} or less",
                )
