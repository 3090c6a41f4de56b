"""Whom a sentence calls: a colleague by the title of a role, or by name, and nobody else."""

from __future__ import annotations

import re
from collections.abc import Iterator

from prontuario.checks.shared.lexicon import compared
from prontuario.language.calling import calling
from prontuario.model.handbook import Handbook

# A verb, at most three short words, «alla nostra», and whom it calls.
BY_VERB = r"(?<!\w)(?:{verbs}|telefon\w+|chiam\w+|avvert\w+|avvis\w+)(?: \w{{1,7}}){{0,3}}? (?:{names})(?!\w)"
LONG = 3  # words of a title: fewer are none that others could not have


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
        for title in map(compared, person.title.by_language.values() if person.title else ()):
            yield title
            yield from (" ".join(title.split()[:count]) for count in range(LONG, len(title.split())))


def _any(words: list[str]) -> str:
    return "|".join(re.escape(each) for each in words)
