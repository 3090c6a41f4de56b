"""Without any one person, channel, resource or supplier, a decision-maker is still reached at every hour.

Why: on the day, somebody or something is always missing; a plan that hangs on one thread is none.
Fix: put another person or a channel that needs nothing of the kind on the ladder (a radio, a messenger).
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.shared.single_losses import undecided
from prontuario.finding import Problem, Severity

FORMERLY = ("decision-survives-loss",)
NAMES = frozenset(("fragile-decision", *FORMERLY))
SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds threats, the most urgent ones apart, in which a single loss leaves nobody to decide."""
    return undecided(case, urgent=False, names=NAMES)
