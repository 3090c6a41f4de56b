"""No message to people outside puts the blame on somebody else.

Why: it may be a supplier's fault; to customers it is ours, and they remember who pointed a finger.
Fix: say what happened and what you do about it; keep causes and names for the report afterwards.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.shared.lexicon import found, versions, words_for
from prontuario.finding import Problem, Severity
from prontuario.model.handbook import Handbook
from prontuario.plan.communications import leaves_the_company

FORMERLY = ("no-blame",)
SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds words of blame and the names of suppliers in messages that leave the company."""
    policy = case.handbook.policy
    names = tuple(_names(case.handbook))
    for message in case.handbook.messages.values():
        for version in versions(message, policy) if leaves_the_company(message, case.handbook) else ():
            said = found((*words_for("blame", version.language, policy), *names), version.words)
            if said:
                words = ", ".join(f"«{word}»" for word in dict.fromkeys(said))
                yield Problem(
                    version.place,
                    f"this message blames somebody else: {words}",
                    "say what you do about it instead",
                )


def _names(handbook: Handbook) -> Iterator[str]:
    """How suppliers are called: the company, and whom to ask for there."""
    for supplier in handbook.suppliers.values():
        yield from supplier.title.by_language.values()
        if supplier.contact:
            yield supplier.contact
