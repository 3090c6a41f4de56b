"""Without any one person, channel, resource or supplier, a public statement still goes out at every hour.

Why: silence is the one message that nobody approved.
Fix: let another role speak or approve, or add a channel that does not need what is lost.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.shared.single_losses import and_others, command, without
from prontuario.finding import Problem, Severity
from prontuario.rehearsal.week import first_hour, hour_words

FORMERLY = ("word-survives-loss",)
SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds threats in which a single loss silences the company although somebody decides."""
    for rehearsed in case.statements:
        anyway = rehearsed.whole.statement.never
        lost = (
            (loss, each.statement.never & ~each.decision.never) for loss, each in rehearsed.without.items()
        )
        silent = {loss: hours & ~anyway for loss, hours in lost if hours & ~anyway}
        if silent:
            loss, hours = next(iter(silent.items()))
            yield Problem(
                rehearsed.threat.key_at("communication"),
                f"{without(loss)} no public statement goes out in `{rehearsed.threat.id}`,"
                f" first on {hour_words(first_hour(hours))}{and_others(len(silent) - 1)}",
                f"see it with `{command(rehearsed, loss)}`; name a deputy, or a channel that does not need it",
            )
