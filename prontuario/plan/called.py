"""Whom a step calls, by its own words: "Call the crisis lead", "Open the phone bridge", "Call 112"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from prontuario.language.calling import Calling, calling
from prontuario.language.keywords import all_languages
from prontuario.model.contact import is_public_short
from prontuario.model.handbook import Handbook
from prontuario.model.means import Channel
from prontuario.model.people import Role
from prontuario.plan.wording import plain

WORD = re.compile(r"\w+|[.,;:!?()]")
END = frozenset(".;:!?()")
COMMA = frozenset(",")
FULL_STOP = frozenset(".;!?")
BRACKET = frozenset("(:")
NONE = 10**9  # behind all words
GENITIVE = "s"  # "the crisis lead's deputy" is somebody else


@dataclass(frozen=True)
class Word:
    """A word of a text as it is compared, as it was typed, and where it is."""

    plain: str
    typed: str
    start: int
    end: int


@dataclass(frozen=True)
class Name:
    """A name in words, and whose it is. A short one in capitals (`IT`) is found in capitals only."""

    typed: tuple[str, ...]
    of: Role | Channel

    @property
    def plain(self) -> tuple[str, ...]:
        """The words as they are compared."""
        return tuple(plain(each) for each in self.typed)

    def is_at(self, words: Sequence[Word]) -> bool:
        """Whether a text goes on with this name."""
        here = words[: len(self.typed)]
        if tuple(each.plain for each in here) != self.plain:
            return False
        after = words[len(here)].plain if len(words) > len(here) else ""
        return after != GENITIVE and all(
            not each.isupper() or each == word.typed for each, word in zip(self.typed, here, strict=True)
        )


class Names:
    """The titles and other names of all roles, and of channels with a number, by the word with which they begin."""

    def __init__(self, handbook: Handbook) -> None:
        self._by_first = defaultdict[str, list[Name]](list)
        for each in _with_names(handbook):
            for name in all_languages((each.title, *each.also_known_as)):
                typed = tuple(word.typed for word in words_of(name))
                if typed:
                    self._by_first[plain(typed[0])].append(Name(typed, each))
        for names in self._by_first.values():
            names.sort(key=lambda name: -len(name.typed))

    def at(self, words: Sequence[Word]) -> tuple[Name, ...]:
        """The longest name with which a text goes on: several where it has more than one owner."""
        known = self._by_first.get(words[0].plain, ()) if words else ()
        found = [name for name in known if name.is_at(words)]
        return tuple(name for name in found if len(name.typed) == len(found[0].typed))


def _with_names(handbook: Handbook) -> Iterator[Role | Channel]:
    yield from handbook.roles.values()
    yield from (each for each in handbook.channels.values() if each.phones)


def words_of(text: str) -> tuple[Word, ...]:
    """The words of a text, and the signs that end a sentence or a part of it."""
    return tuple(Word(plain(each[0]), each[0], *each.span()) for each in WORD.finditer(text))


def called_in(text: str, handbook: Handbook) -> tuple[Role | Channel, ...]:
    """The roles that a text calls and the channels that it calls or uses, in its order, each once."""
    names, found = handbook.derived(Names), dict[tuple[type, str], Role | Channel]()
    for rest, calls in _after_verbs(words_of(text), calling()):
        for name in _named(rest, names, calling()):
            if calls or isinstance(name.of, Channel):
                found.setdefault((type(name.of), name.of.id), name.of)
    return tuple(found.values())


def numbers_in(
    text: str, numbers: tuple[str, ...], country: str | None = None
) -> tuple[tuple[int, int], ...]:
    """Where a text calls one of some short numbers, or a public one of a country: from, to.

    "Call 5555", "Call the coast guard on 1530", "Call the porter (5555)".
    """
    words, said, places = words_of(text), calling(), set[tuple[int, int]]()
    for at, calls in _verbs(words, said):
        rest = _until(words[at:], FULL_STOP)
        for place in _dialled(rest, numbers, country, said) if calls else ():
            places.add((rest[place].start, rest[place].end))
    return tuple(sorted(places))


def _dialled(
    rest: Sequence[Word], numbers: tuple[str, ...], country: str | None, said: Calling
) -> Iterator[int]:
    """Which of the words behind a verb of calling are numbers to dial."""
    first, before = _past(rest, said.small), NONE
    for at, word in enumerate(rest):
        if not word.plain.isdecimal():
            continue
        led = at > 0 and rest[at - 1].plain in said.at | BRACKET
        joined = before < at and all(
            each.plain in said.also | said.small | COMMA for each in rest[before + 1 : at]
        )
        ends = at + 1 == len(rest) or rest[at + 1].plain in said.small | said.also | said.clause | END | COMMA
        known = word.plain in numbers and (at == first or led or joined)
        if known or ((led or (at == first and ends)) and is_public_short(word.plain, country or "")):
            before = at
            yield at


def _after_verbs(words: tuple[Word, ...], said: Calling) -> Iterator[tuple[Sequence[Word], bool]]:
    """What comes after each word of calling up to the end of its sentence, and whether that word is a verb."""
    return ((_until(words[at:], END), calls) for at, calls in _verbs(words, said))


def _verbs(words: tuple[Word, ...], said: Calling) -> Iterator[tuple[int, bool]]:
    """The place behind each word of calling that is not denied, and whether that word is a verb."""
    denied = False
    for at, word in enumerate(words):
        denied = word.plain in said.never or (denied and word.plain not in END | COMMA)
        if not denied and word.plain in said.call | said.join:
            yield at + 1, word.plain in said.call


def _until(words: Sequence[Word], ends: frozenset[str]) -> Sequence[Word]:
    return words[: next((at for at, word in enumerate(words) if word.plain in ends), len(words))]


def _named(rest: Sequence[Word], names: Names, said: Calling) -> Iterator[Name]:
    """The names with which the words go on: "the crisis lead and the safety manager"."""
    while found := _first_name(rest, names, said):
        at, here = found
        yield from here
        rest = rest[at + len(here[0].typed) :]
        rest = rest[_past(rest, said.also | COMMA) :]


def _first_name(rest: Sequence[Word], names: Names, said: Calling) -> tuple[int, tuple[Name, ...]] | None:
    """The name behind no more than small words, and where it begins: a small word may begin it."""
    for at in range(_past(rest, said.small) + 1):
        if here := names.at(rest[at:]):
            return at, here
    return None


def _past(words: Sequence[Word], small: frozenset[str]) -> int:
    return next((at for at, word in enumerate(words) if word.plain not in small), len(words))
