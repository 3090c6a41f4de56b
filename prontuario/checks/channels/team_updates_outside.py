"""What the crisis team tells itself stays inside.

Why: the team says what it fears and does not know yet; read outside, a guess is news.
Fix: send `updates:` `to:` an audience with `outside: false`, through channels that only colleagues read.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.shared.one_cause import names_listed
from prontuario.finding import Problem, Severity
from prontuario.plan.access import is_read_by_anybody
from prontuario.plan.communications import is_outside

SEVERITY = Severity.ERROR


def run(case: Case) -> Iterator[Problem]:
    """Finds updates of the team that go to people outside, or where anybody reads them."""
    for threat in case.threats():
        team = threat.updates
        if team is None:
            continue
        if is_outside(team.to, case.handbook):
            yield Problem(
                team.at("to"),
                f"the team's own updates go to `{team.to}`, who are people outside",
                "name the crisis team, or another audience with `outside: false`",
            )
            continue
        channels = case.handbook.channels
        public = [name for name in team.via if is_read_by_anybody(channels.get(name), case.handbook)]
        if public:
            yield Problem(
                team.at("via", team.via.index(public[0])),
                f"the team's own updates go through {names_listed(public)}, where anybody reads them",
                "name a channel that only colleagues read",
            )
