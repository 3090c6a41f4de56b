"""No two channels of ours lead to one address.

Why: who copies an entry and forgets the address sends customers to the wrong page, and one loss takes both.
Fix: write the address of each channel; where they are one, keep one.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.model.means import Channel

SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds addresses that an earlier channel has."""
    met = dict[str, Channel]()
    for channel in case.handbook.channels.values():
        if channel.url is None:
            continue
        other = met.setdefault(str(channel.url).rstrip("/").casefold(), channel)
        if other is not channel:
            yield Problem(
                channel.at("url"),
                f"`{channel.id}` has the address of `{other.id}`",
                "write the address of each, or keep one of the two channels",
            )
