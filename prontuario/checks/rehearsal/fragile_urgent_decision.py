"""In the most urgent threats a decision-maker is reached at every hour and in time, whatever single thing is lost.

Why: the worst day is the one on which the crisis lead is on a plane and the mobile network is down.
Fix: shorten the waits of the ladder, or put another person or a channel that needs nothing of the kind on it.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.shared.single_losses import decided_late, undecided
from prontuario.finding import Problem, Severity

FORMERLY = ("urgent-decision-survives-loss",)
NAMES = frozenset(("fragile-urgent-decision", *FORMERLY))
SEVERITY = Severity.ERROR


def run(case: Case) -> Iterator[Problem]:
    """Finds threats of the top priority in which a single loss leaves nobody to decide, or makes it too late."""
    yield from undecided(case, urgent=True, names=NAMES)
    yield from decided_late(case, urgent=True)
