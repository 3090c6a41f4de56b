"""Without any one person, channel, resource or supplier, a public word still goes out at every hour.

Why: silence is the one message that nobody approved.
Fix: let another role speak or approve, or add a channel that does not need what is lost.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.rehearsal.week import first_hour, hour_words

SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds threats in which a single loss silences the company although somebody decides."""
    for name, rehearsed in case.rehearsed.items():
        anyway = rehearsed.whole.word.never
        lost = ((loss, each.word.never & ~each.decision.never) for loss, each in rehearsed.without.items())
        silent = {loss: hours & ~anyway for loss, hours in lost if hours & ~anyway}
        if silent and not case.cannot_rehearse:
            loss, hours = next(iter(silent.items()))
            others = f" (nor without {len(silent) - 1} others)" if len(silent) > 1 else ""
            yield Problem(
                rehearsed.threat.key_at("communication"),
                f"without the {loss.kind} `{loss.name}` no public word goes out in `{name}`,"
                f" first on {hour_words(first_hour(hours))}{others}",
                f"see it with `prontuario rehearse --threat {name} --without {loss.name}`;"
                " name a deputy, or a channel that does not need it",
            )
