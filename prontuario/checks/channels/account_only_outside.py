"""Somebody of the company holds each public account, not only people of one agency.

Why: an agency has other customers, closes at night, and may be gone when the contract ends in a quarrel.
Fix: add to the channel's `access:` a role that one of your own people holds.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.plan.access import access_holders, access_known, account_channels

FORMERLY = ("access-in-house",)
SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds public channels in the hands of one agency."""
    for channel in account_channels(case.handbook):
        people = access_holders(channel, case.handbook, case.today)
        match list({person.employer for person in people}):
            case [str(agency)] if access_known(channel, case.handbook):
                yield Problem(
                    channel.key_at("access"),
                    f"everybody who holds the access to `{channel.id}` is employed by `{agency}`",
                    "give it to one of your own people too",
                )
