"""Without any one person, channel, resource or supplier, a decision-maker is still reached at every hour.

Why: on the day, somebody or something is always missing; a plan that hangs on one thread is none.
Fix: put another person or a channel that needs nothing of the kind on the ladder (a radio, a messenger).
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.rehearsal.losses import Rehearsed
from prontuario.rehearsal.scene import Loss
from prontuario.rehearsal.week import first_hour, hour_words

SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds threats in which a single loss leaves nobody to decide."""
    for name, rehearsed in case.rehearsed.items():
        fatal = _fatal(rehearsed)
        if fatal and not case.cannot_rehearse:
            loss, hours = next(iter(fatal.items()))
            others = f" (nor without {len(fatal) - 1} others)" if len(fatal) > 1 else ""
            yield Problem(
                rehearsed.threat.key_at("escalation"),
                f"without the {loss.kind} `{loss.name}` nobody who may activate the plan is reached in `{name}`,"
                f" first on {hour_words(first_hour(hours))}{others}",
                f"see it with `prontuario rehearse --threat {name} --without {loss.name}`;"
                " add a rung or a channel that does not need it",
            )


def _fatal(rehearsed: Rehearsed) -> dict[Loss, int]:
    """The losses that leave nobody to decide, with the hours; hours that are lost anyway are another check's."""
    anyway = rehearsed.whole.decision.never
    lost = {loss: outcome.decision.never & ~anyway for loss, outcome in rehearsed.without.items()}
    return {loss: hours for loss, hours in lost.items() if hours}
