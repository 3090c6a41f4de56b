"""Whom a sentence calls: a colleague by the title of a role, or by name, and nobody else."""

from __future__ import annotations

import re
from collections.abc import Iterator

from prontuario.checks.shared.lexicon import compared
from prontuario.language.calling import calling
from prontuario.model.handbook import Handbook

BY_VERB = r"(?<!\w)(?:{verbs})(?: (?:{small}))* (?:{names})(?!\w)"


def without_colleagues(text: str, handbook: Handbook) -> str:
    """The words of a text without each call to a person, or to a role that persons have: what is left calls others."""
    pattern = handbook.derived(_calls)
    return pattern.sub(" ", compared(text)) if pattern else compared(text)


def _calls(handbook: Handbook) -> re.Pattern[str] | None:
    names = sorted(set(_names(handbook)), key=len, reverse=True)
    if not names:
        return None
    words = calling()
    parts = {
        "verbs": _any(sorted(words.call)),
        "small": _any(sorted(words.small)),
        "names": _any(names),
    }
    return re.compile(BY_VERB.format(**parts))


def _names(handbook: Handbook) -> Iterator[str]:
    """Titles of roles that persons have, and names; a desk or a company may well be whom to call for help."""
    for role in handbook.roles.values():
        if not role.desk and role.supplier is None:
            yield from map(compared, role.title.by_language.values())
    for person in handbook.people.values():
        yield compared(person.name)


def _any(words: list[str]) -> str:
    return "|".join(re.escape(each) for each in words)
