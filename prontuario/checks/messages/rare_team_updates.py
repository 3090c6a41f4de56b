"""The crisis team is updated at least as often as anybody else.

Why: a team that knows less than the public says yesterday's news.
Fix: add `updates:` to the threat, with an `every:` no longer than the shortest `then_every:`.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity

FORMERLY = ("team-updates",)
SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds threats whose team is told nothing, or less often than others."""
    for threat in case.threats():
        paces = [talk.when.then_every for talk in threat.communication if talk.when.then_every is not None]
        if threat.updates is None:
            yield Problem(
                threat.key_at("updates"),
                f"in `{threat.id}` nobody keeps the crisis team posted",
                "add `updates: {who: ROLE, to: AUDIENCE, via: CHANNEL, every: 30m}`",
            )
        elif paces and threat.updates.every > min(paces):
            yield Problem(
                threat.updates.at("every"),
                f"the crisis team hears more every {threat.updates.every}, others every {min(paces)}",
                f"write {min(paces)} or less",
            )
