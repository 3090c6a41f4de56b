"""Without any one person, channel, resource or supplier, a decision-maker is still reached within the limit.

Why: the limit was set for bad days, not for good ones.
Fix: shorten the waits of the ladder, or add channels to its first rungs.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.shared.single_losses import decided_late
from prontuario.finding import Problem, Severity

FORMERLY = ("decision-in-time-despite-loss",)
SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds threats, the most urgent ones apart, in which a single loss makes the decision too late."""
    return decided_late(case, urgent=False)
