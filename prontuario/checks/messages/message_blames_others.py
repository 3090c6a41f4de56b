"""No message to people outside, and no answer to a question of theirs, puts the blame on somebody else.

Why: it may be a supplier's fault; to customers it is ours, and they remember who pointed a finger.
Fix: say what happened and what you do about it; keep causes and names for the report afterwards.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.shared.lexicon import Version, found, spoken, versions
from prontuario.checks.shared.meaning import said, says, sentences
from prontuario.finding import Problem, Severity
from prontuario.model.handbook import Handbook
from prontuario.plan.communications import leaves_the_company

FORMERLY = ("no-blame",)
SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds sentences of blame, and of suppliers by name and what they broke, in what the company says outside."""
    policy = case.handbook.policy
    names = tuple(_names(case.handbook))
    for message in case.handbook.messages.values():
        for version in versions(message, policy) if leaves_the_company(message, case.handbook) else ():
            blame = says("blame", version.words, version.language, policy)
            yield from _problem("this message", version, (*blame, *_broken_by(names, version)))
    for threat in case.threats():
        for version in spoken(threat, policy):
            yield from _problem("this answer", version, said("blame", version.words, version.language))


def _problem(what: str, version: Version, blame: tuple[str, ...]) -> Iterator[Problem]:
    if blame:
        words = ", ".join(f"«{each}»" for each in dict.fromkeys(blame))
        yield Problem(
            version.place.of(blame[0]),
            f"{what} blames somebody else: {words}",
            "say what you do about it instead",
        )


def _broken_by(names: tuple[str, ...], version: Version) -> Iterator[str]:
    """The sentences with the name of a supplier and a word of trouble."""
    for each in sentences(version.words):
        if found(names, each.typed) and said("trouble", each.typed, version.language):
            yield each.typed


def _names(handbook: Handbook) -> Iterator[str]:
    """How suppliers are called: the company, and whom to ask for there."""
    for supplier in handbook.suppliers.values():
        yield from supplier.title.by_language.values()
        if supplier.contact:
            yield from supplier.contact.by_language.values()
