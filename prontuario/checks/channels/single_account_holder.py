"""At least two people can use the account of each public channel.

Why: the one with the password is in an aeroplane, or has been hijacked together with the account.
Fix: add a second role to the channel's `access:`, or a second holder to its role.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.plan.access import access_holders, access_known, account_channels

FORMERLY = ("access-two",)
SEVERITY = Severity.ERROR


def run(case: Case) -> Iterator[Problem]:
    """Finds public channels that hang on one person, or on nobody."""
    for channel in account_channels(case.handbook):
        people = access_holders(channel, case.handbook, case.today)
        if len(people) < 2 and access_known(channel, case.handbook):
            who = f"only {', '.join(each.name for each in people)} holds" if people else "nobody holds"
            yield Problem(
                channel.key_at("access"),
                f"{who} the access to `{channel.id}`",
                "give it to two people: add a role to `access:`, or a holder to its role in roster/roles.yml",
            )
