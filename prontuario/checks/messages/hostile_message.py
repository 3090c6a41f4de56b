"""What is said outside neither threatens those who complain nor tells them that it is their own fault.

Why: a reader who is lectured, or hears of lawyers, is the next day's story, and everybody who reads along takes sides.
Fix: say what you do about it; a case for lawyers is theirs, and nobody announces it under a comment.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.shared.lexicon import Version, spoken, versions
from prontuario.checks.shared.meaning import said
from prontuario.finding import Problem, Severity
from prontuario.plan.communications import leaves_the_company

SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds sentences that threaten or lecture readers, in messages for people outside and in answers."""
    policy = case.handbook.policy
    for message in case.handbook.messages.values():
        for version in versions(message, policy) if leaves_the_company(message, case.handbook) else ():
            yield from _problem(version)
    for threat in case.threats():
        for version in spoken(threat, policy):
            yield from _problem(version)


def _problem(version: Version) -> Iterator[Problem]:
    if sentences := said("hostile", version.words, version.language):
        yield Problem(
            version.place.of(sentences[0]),
            f"this threatens or lectures those who read it: «{sentences[0]}»",
            "say what you do about it instead",
        )
