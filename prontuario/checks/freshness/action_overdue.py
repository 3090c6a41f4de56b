"""What an exercise showed to be missing is done by the day that was set.

Why: the same fault in the next exercise is a nuisance; in the next crisis it is known to have been known.
Fix: do it, then write the day into `done:`; or agree on a later `by:`.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity

SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds corrective actions of exercises that are open after their day."""
    for drill in case.handbook.drills.values():
        for action in drill.actions:
            if action.done is None and action.by < case.today:
                yield Problem(
                    action.at("by"),
                    f"«{action.do}» had to be done by {action.by}, and is not done",
                    f"ask `{action.who}`; when it is done, add the day: `done: {case.today}`",
                )
