"""In each threat a log is begun within the first minutes, whatever happens.

Why: what was known and decided when is asked afterwards by lawyers, authorities and the press.
Fix: let a step without conditions begin a log within `first_minutes` of the policy; where its words do not say it,
    add `counts_as: log`.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.shared.deeds import deeds_of
from prontuario.checks.shared.step_words import named, place_in_threat
from prontuario.finding import Problem, Severity
from prontuario.plan.steps import timed_steps, used_procedures

FORMERLY = ("log-started",)
SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds threats in which nobody writes down what happens, or too late."""
    limit = case.handbook.policy.limits.first_minutes
    for threat in case.threats():
        steps = timed_steps(threat, case.handbook)
        logs = [
            each
            for each in steps
            if not each.conditions and "log" in deeds_of(each.step, case.handbook.policy)
        ]
        timed = [(each.due, each.planned) for each in logs if each.due is not None]
        whole = used_procedures(threat, case.handbook) <= case.handbook.procedures.keys()
        if not steps or not whole or len(timed) < len(logs):
            continue  # there may be a log that nobody can see, or its time
        soonest = min(timed, key=lambda pair: pair[0], default=None)
        if soonest is None:
            yield Problem(
                threat.key_at("steps"),
                f"in `{threat.id}` no step that is always done begins a log",
                f"let one begin it within {limit}, and add `counts_as: log` to it",
            )
        elif soonest[0] > limit:
            due, begins = soonest
            yield Problem(
                place_in_threat(begins),
                f"in `{threat.id}` the log is begun after {due} only",
                f"let {named(begins)} come within {limit}, or begin the log in another one",
            )
