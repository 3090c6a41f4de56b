"""An apology is for what the company did, to those whom it hurt.

Why: "sorry if anybody felt hurt" is the second offence. And an authority is notified, not consoled.
Fix: say sorry for the thing itself, without "if"; in a notice to an authority, leave the apology out.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.shared.lexicon import Version, versions
from prontuario.checks.shared.meaning import said, says
from prontuario.finding import Problem, Severity
from prontuario.model.library import Message
from prontuario.model.policy import Policy
from prontuario.plan.communications import AUTHORITIES

SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds apologies with an "if", for what others felt, or to an authority."""
    policy = case.handbook.policy
    for message in case.handbook.messages.values():
        for version in versions(message, policy):
            if hollow := said("hollow", version.words, version.language):
                yield Problem(
                    version.place.of(hollow[0]),
                    f"«{hollow[0]}» is no apology ({version.language})",
                    "say sorry for what the company did, without «if»",
                )
            yield from _to_an_authority(message, version, policy)


def _to_an_authority(message: Message, version: Version, policy: Policy) -> Iterator[Problem]:
    notified = message.kind == "notice" and message.audience == AUTHORITIES
    if notified and (sorry := says("apology", version.words, version.language, policy)):
        yield Problem(
            version.place.of(sorry[0]),
            f"this notice to an authority says «{sorry[0]}» ({version.language})",
            "leave it out: an authority is told facts",
        )
