"""Which names somebody meant who wrote several in one text, a title, or a name in the quotes of a word processor."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches

from prontuario.model.base import Part
from prontuario.model.handbook import Handbook
from prontuario.model.kinds import Kind
from prontuario.model.meant import straight
from prontuario.model.references import Reference
from prontuario.model.text import Text
from prontuario.source.nearest import nearest

NEAR = 0.8  # titles are words of a language, which are more alike than names of ours
BETWEEN = re.compile(r"\s*[,;+&]\s*|\s+(?:and|or|e|o|ed|und|oder|et|ou|y)\s+")
SLASH = re.compile(rf"{BETWEEN.pattern}|\s*/\s*")


def several(reference: Reference, known: frozenset[str], handbook: Handbook) -> str:
    """What to write in place of several names in one text; nothing where it is one."""
    between = BETWEEN if reference.kind is Kind.DEADLINE else SLASH
    typed = [each for each in between.split(straight(reference.name)) if each]
    found = [_one(each, reference.kind, known, handbook) for each in typed]
    names = [each for each in found if each]
    if len(typed) < 2 or len(names) < len(typed):
        return ""
    if reference.many:
        return f"write a list: [{', '.join(names)}]"
    return f"here one is needed: write {' or '.join(f'`{name}`' for name in names)}"


def _one(typed: str, kind: Kind, known: frozenset[str], handbook: Handbook) -> str:
    if typed in known:
        return typed
    titled = titles(kind, handbook).get(_folded(typed), ())
    return titled[0] if len(titled) == 1 else nearest(typed, sorted(known)) or ""


def by_title(reference: Reference, known: frozenset[str], handbook: Handbook) -> str:
    """The names of which a title was written, also between quotes: `did you mean ...?`; nothing where it is none."""
    typed = straight(reference.name)
    if typed in known:
        return f"did you mean `{typed}`?"
    named = titles(reference.kind, handbook).get(_folded(typed), ())
    return f"did you mean {' or '.join(f'`{name}`' for name in named)}?" if named else ""


def near_title(reference: Reference, handbook: Handbook) -> str:
    """The name whose title is near to what was written; nothing where none is."""
    known = titles(reference.kind, handbook)
    near = get_close_matches(_folded(reference.name), known, n=1, cutoff=NEAR)
    return f"did you mean {' or '.join(f'`{name}`' for name in known[near[0]])}?" if near else ""


def titles(kind: Kind, handbook: Handbook) -> Mapping[str, tuple[str, ...]]:
    """The names of one kind by their titles, in small letters."""
    return handbook.derived(_all_titles).get(kind, {})


def _all_titles(handbook: Handbook) -> dict[Kind, dict[str, tuple[str, ...]]]:
    found: dict[Kind, dict[str, tuple[str, ...]]] = {kind: {} for kind in Kind}
    for kind, by_title in found.items():
        for name, part in handbook.subjects(kind).items():
            for title in _titles_of(part):
                folded = _folded(title)
                by_title[folded] = tuple(dict.fromkeys((*by_title.get(folded, ()), name)))
    return found


def _titles_of(part: Part) -> Iterator[str]:
    """What a part is called, in each language."""
    for key in ("title", "name", "also_known_as"):
        said = getattr(part, key, ())
        for each in said if isinstance(said, tuple) else (said,):
            yield from each.by_language.values() if isinstance(each, Text) else (str(each),)


def _folded(typed: str) -> str:
    return " ".join(straight(typed).casefold().split())
