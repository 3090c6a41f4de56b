"""A step that sends one of several notices of a law says which.

Why: the page can only say by when a step has to be done, and what it sends, where nobody has to guess.
Fix: give each deadline an `id:` in playbooks/clocks.yml, and name it in the step: `clock: nis2/final`.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.shared.notices import in_words, place_of
from prontuario.finding import Problem, Severity
from prontuario.model.clock import Clock
from prontuario.plan.notices import Sending, sendings, unnamed

SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds what names a law of several deadlines alone; a step that a procedure puts into several threats, once."""
    met = set[int]()
    for threat in case.threats():
        every = sendings(threat, case.handbook)
        for clock in case.handbook.clocks.values():
            for sending in unnamed(clock, every):
                part = id(getattr(sending.by, "step", sending.by))
                if part not in met:
                    met.add(part)
                    yield _unnamed(sending, clock)


def _unnamed(sending: Sending, clock: Clock) -> Problem:
    names = [f"{clock.id}/{each.id}" for each in clock.deadlines if each.id]
    hint = (
        f"write which one: {', '.join(f'`clock: {name}`' for name in names)}"
        if len(names) == len(clock.deadlines)
        else f"give each deadline an `id:` in {clock.at().file}, and write `clock: {clock.id}/ID` here"
    )
    message = f"{in_words(sending)} names `{clock.id}`, which has {len(clock.deadlines)} deadlines"
    return Problem(place_of(sending, "clock"), message, hint)
