"""A step of the first hour has a fallback that does not depend on the same things as its channel.

Why: a chat and a mailbox behind one sign-in fail in the same second.
Fix: add `fallback:` with a channel that shares no resource with `via`, like a mobile, a radio or a messenger.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.model.handbook import Handbook
from prontuario.model.step import Step
from prontuario.plan.outages import needed_resources
from prontuario.plan.steps import timed_steps

FORMERLY = ("fallback-separate",)
SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds early steps that one loss can stop."""
    until = case.handbook.policy.limits.fallback_until
    timed = [each for threat in case.threats() for each in timed_steps(threat, case.handbook)]
    early = {id(each.step): each.step for each in timed if each.due is not None and each.due <= until}
    for step in early.values():
        problems = (_problem(step, channel, case.handbook) for channel in step.via)
        yield from [problem for problem in problems if problem is not None][:1]


def _problem(step: Step, channel: str, handbook: Handbook) -> Problem | None:
    needed = needed_resources(channel, handbook)
    if needed and not step.fallback:
        return Problem(
            step.at(),
            f"the step «{step.do}» has no fallback for `{channel}`",
            "add `fallback:` with a channel that needs nothing that this one needs",
        )
    shared = {name: needed & needed_resources(name, handbook) for name in step.fallback}
    beside = (needed & needed_resources(name, handbook) for name in step.via if name != channel)
    if needed and all(shared.values()) and all(beside):
        causes = ", ".join(f"`{name}` (both need `{min(same)}`)" for name, same in shared.items())
        return Problem(
            step.at("fallback"),
            f"all fallbacks of the step «{step.do}» can fall together with `{channel}`: {causes}",
            "add one that shares nothing with it",
        )
    return None
