"""Entries that were copied from another one and kept its title or its words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from prontuario.finding import Place
from prontuario.model.base import Subject
from prontuario.model.handbook import Handbook
from prontuario.model.kinds import Kind
from prontuario.model.library import Message, Procedure
from prontuario.model.references import references
from prontuario.model.step import Step
from prontuario.model.text import Text
from prontuario.model.threat import Threat
from prontuario.plan.wording import count_words, plain

KINDS = (Kind.THREAT, Kind.PROCEDURE, Kind.MESSAGE)
Titled = Threat | Procedure | Message
COPY_NAME = re.compile(r".*-(?:\d{1,2}|copy|copia|kopie|copie|new|nuovo|old|bak|bis)")
FEW = 3  # synonyms or steps: fewer may be shared by chance
LONG = 12  # words: a text so long is not written twice by chance


@dataclass(frozen=True)
class Copy:
    """An entry, the one that it was made of, and what it kept, in words."""

    subject: Titled
    original: str
    kept: str

    @property
    def place(self) -> Place:
        """Where its author begins to make it an entry of its own."""
        return self.subject.key_at("title")


def copies_in(handbook: Handbook) -> Mapping[str, Copy]:
    """All copies, by file; worked out once."""
    return handbook.derived(_copies)


def _copies(handbook: Handbook) -> Mapping[str, Copy]:
    used = {(each.kind, each.name) for part in handbook.parts() for each in references(part)}
    found: dict[str, Copy] = {}
    for kind in KINDS:
        subjects = [each for each in handbook.subjects(kind).values() if isinstance(each, Titled)]
        for one, other in _alike(subjects):
            if kept := _kept(one, other):
                copy, original = sorted((one, other), key=lambda each: _rank(each, kind, used), reverse=True)
                found.setdefault(copy.at().file, Copy(copy, original.id, kept))
    return found


def _alike(subjects: list[Titled]) -> Iterator[tuple[Titled, Titled]]:
    """The pairs that share a title, a synonym or a text: few, of all that there are."""
    having: dict[str, list[Titled]] = {}
    for each in subjects:
        for words in {*_words(each.title), *_synonyms(each), *_texts(each)}:
            having.setdefault(words, []).append(each)
    pairs = {
        (one.id, other.id): (one, other) for each in having.values() for one, other in combinations(each, 2)
    }
    return iter(pairs.values())


def _rank(subject: Subject, kind: Kind, used: set[tuple[Kind, str]]) -> tuple[bool, bool, str]:
    """How much an entry looks like the copy of two."""
    return bool(COPY_NAME.fullmatch(subject.id)), (kind, subject.id) not in used, subject.id


def _kept(one: Titled, other: Titled) -> str:
    """What two entries have in common, in words; empty where that may be chance."""
    if isinstance(one, Threat) and isinstance(other, Threat) and one.sites != other.sites:
        return ""  # the same at another site
    title = ["its title"] if _words(one.title) & _words(other.title) else []
    if isinstance(one, Threat):  # two threats of one title and nothing else are found by their names
        synonyms = _shared(_synonyms(one), _synonyms(other), "synonyms")
        steps = _shared(_steps(one), _steps(other), "steps")
        return " and ".join([*title, *synonyms, *steps]) if synonyms or (title and steps) else ""
    return " and ".join([*title, *(["its text"] if _texts(one) & _texts(other) else [])])


def _shared(one: set[str], other: set[str], what: str) -> list[str]:
    """How many words two entries share, where it is more than half of them and more than a few."""
    shared, fewer = one & other, min(len(one), len(other))
    return [f"{len(shared)} of its {what}"] if len(shared) >= FEW and 2 * len(shared) > fewer else []


def _steps(subject: Titled) -> set[str]:
    """What the steps of a threat say."""
    steps = subject.steps if isinstance(subject, Threat) else ()
    return {words for each in steps if isinstance(each, Step) for words in _words(each.do)}


def _words(text: Text) -> set[str]:
    return {plain(each) for each in text.by_language.values()}


def _synonyms(subject: Titled) -> set[str]:
    return (
        {words for each in subject.also_known_as for words in _words(each)}
        if isinstance(subject, Threat)
        else set()
    )


def _texts(subject: Titled) -> set[str]:
    """The long texts of a message."""
    texts = subject.text.by_language.values() if isinstance(subject, Message) else ()
    return {plain(each) for each in texts if count_words(each) >= LONG}
