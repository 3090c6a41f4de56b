"""A communication says who, what, when, through which channel and by which criterion.

Why: those five are what people argue about while the public waits.
Fix: add the missing field: `audience`, `who`, `say`, `when: {within: ...}`, `via` or `if`.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.model.communication import Communication

FORMERLY = ("communication-complete",)
SEVERITY = Severity.ERROR


def run(case: Case) -> Iterator[Problem]:
    """Finds communications without one of the five."""
    for threat in case.threats():
        for communication in threat.communication:
            for field, meaning in _lacking(communication):
                yield Problem(
                    communication.key_at(*field.split(".")),
                    f"{_named(communication)} does not say {meaning}",
                    f"add `{field.replace('.', ': {')}: ...{'}' * field.count('.')}` to it",
                )


def _named(communication: Communication) -> str:
    """How a finding names it: by whom it is for, else by what is said."""
    if communication.audience:
        return f"the communication to `{communication.audience}`"
    return f"the communication of `{communication.say}`" if communication.say else "this communication"


def _lacking(communication: Communication) -> Iterator[tuple[str, str]]:
    five = (
        ("audience", "to whom", communication.audience),
        ("who", "who speaks", communication.who),
        ("say", "what is said", communication.say),
        ("when.within", "by when", communication.when.within),
        ("via", "through which channels", communication.via),
        ("if", "by which criterion", communication.criterion),
    )
    yield from ((field, meaning) for field, meaning, value in five if not value)
