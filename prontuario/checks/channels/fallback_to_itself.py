"""What replaces a channel is another channel.

Why: "if the telephone is dead, use the telephone" is noticed by the one person who stands there with it.
Fix: name under `fallback:` what works when this does not.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.model.library import Procedure
from prontuario.model.step import Step
from prontuario.model.threat import Threat

SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds channels that fall back on themselves, and steps whose fallbacks are all among their channels."""
    handbook = case.handbook
    for channel in handbook.channels.values():
        if channel.id in channel.fallback:
            yield Problem(
                channel.at("fallback"),
                f"the fallback of `{channel.id}` is `{channel.id}` itself",
                "name another channel",
            )
    written: tuple[Threat | Procedure, ...] = (*case.own_threats(), *handbook.procedures.values())
    for step in (each for playbook in written for each in playbook.steps if isinstance(each, Step)):
        if step.fallback and set(step.fallback) <= set(step.via):
            yield Problem(
                step.at("fallback"),
                f"the step «{step.do}» falls back on what it uses already: {', '.join(step.fallback)}",
                "name another channel",
            )
