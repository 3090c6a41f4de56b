"""A public report that was promised goes out within 30 days of the stand-down.

Why: people who wait longer read the story in the newspaper first, told by others.
Fix: set an earlier day under `within:`; what is known by then is enough for a first report.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.model.duration import Duration

SEVERITY = Severity.ADVICE
MONTH = Duration(30 * 24 * 60)


def run(case: Case) -> Iterator[Problem]:
    """Finds follow-ups that send a promised message more than a month after the stand-down."""
    promised = {name for message in case.handbook.messages.values() for name in message.promises}
    for threat in case.threats():
        for each in threat.afterwards:
            if each.say in promised and each.within and each.within.minutes > MONTH.minutes:
                yield Problem(
                    each.at("within"),
                    f"`{each.say}` was promised, and goes out {each.within} after the stand-down",
                    "set 30 days at most; report what is known by then, and add the rest later",
                )
