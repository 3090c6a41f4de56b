"""A kit for those who speak is whole: facts, key messages, answers to hard questions, what not to say.

Why: the fourth question of the first interview is the one that nobody wrote an answer to.
Fix: add what is missing: `facts:`, `key_messages:`, `questions:` with the hardest ones, `never_say:`.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.model.threat import Threat

SEVERITY = Severity.ADVICE
FEW = 3  # questions: an interview has more


def run(case: Case) -> Iterator[Problem]:
    """Finds kits that were begun and not finished."""
    for threat in case.threats():
        missing = tuple(name for name, there in _parts(threat).items() if not there)
        if not (threat.facts or threat.never_say):
            continue  # key messages and answers alone are no kit yet
        if missing:
            listed = ", ".join(f"`{name}`" for name in missing)
            yield Problem(
                threat.key_at("title"),
                f"the kit of `{threat.id}` for those who speak has no {listed}",
                "add what is missing, or leave all of it out",
            )
        elif len(threat.questions) < FEW:
            yield Problem(
                threat.at("questions"),
                f"the kit of `{threat.id}` answers {len(threat.questions)} of the hard questions",
                f"write at least {FEW}: what a journalist, a customer and the family of somebody hurt would ask",
            )


def _parts(threat: Threat) -> dict[str, bool]:
    return {
        "facts": bool(threat.facts),
        "key_messages": bool(threat.key_messages),
        "questions": bool(threat.questions),
        "never_say": bool(threat.never_say),
    }
