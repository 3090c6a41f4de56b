"""Texts that leave it open when the reader hears more."""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.shared.lexicon import Version, versions
from prontuario.checks.shared.meaning import knows, says
from prontuario.model.library import Message
from prontuario.model.policy import Policy
from prontuario.plan.placeholders import names_in

PLACEHOLDER = "next_update"


def open_ended(message: Message, policy: Policy) -> Iterator[Version]:
    """The texts of a message that promise no next news; a language without a list of words is not judged."""
    for version in versions(message, policy):
        if knows("next_update", version.language, policy) and not _promises_more(version, policy):
            yield version


def _promises_more(version: Version, policy: Policy) -> bool:
    """Whether a text says when there is more to read: as a placeholder, or in words."""
    if PLACEHOLDER in names_in(version.words):
        return True
    return bool(says("next_update", version.words, version.language, policy))
