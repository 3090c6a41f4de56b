"""What a condition waits for, told by its words."""

from __future__ import annotations

import re

from prontuario.checks.shared.meaning import said
from prontuario.model.policy import Policy
from prontuario.model.text import Text

OR = re.compile(r"\s*,\s*|\s+(?:or|oppure|o|ovvero)\s+")
AND = re.compile(r"\s+(?:and|e|ed)\s+")


def waits_to_be_asked(condition: Text, policy: Policy) -> bool:
    """Whether something is done only when people ask, or when it has become public anyway, whichever way it is read."""
    texts = condition.by_language.items()
    return all(_asked(words, language or policy.language) for language, words in texts)


def _asked(condition: str, language: str) -> bool:
    ways = [way for way in OR.split(condition) if way]
    return bool(ways) and all(said("asked", part, language) for way in ways for part in AND.split(way))
