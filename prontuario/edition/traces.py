"""Finds values in texts, however somebody may have spelt them."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cached_property
from urllib.parse import unquote

from prontuario.edition.hidden import Sort, Value

SHORTEST_INSIDE = 8  # a shorter number has to be the whole run of digits, but for what comes before a number
SHORTEST_ADDRESS = 5
BEFORE = re.compile(r"(00|011)?\d{0,3}?0?")
# Letters typed for digits.
LOOKALIKES = re.compile(r"(?<![A-Za-z])[\dOolI][\dOolI\s()./-]{6,}(?![A-Za-z])")
AS_DIGITS = str.maketrans("OolI", "0011")
TAGS = re.compile(r"<[^<>]*>")
# Digits with at most four other signs between them, on one line or over the end of one.
RUN = re.compile(r"\d(?:(?:[^\w]|_){0,4}\d){5,}")
AT = re.compile(r"\s*(?:[\[({<]\s*(?:at|chiocciola)\s*[\])}>]|\s(?:at|chiocciola)\s|@)\s*")
DOT = re.compile(r"\s*(?:[\[({<]\s*(?:dot|punto)\s*[\])}>]|\s(?:dot|punto)\s)\s*")
ADDRESS = re.compile(r"[^\s<>()\[\]{}\"'`,;|*]+")
# What takes no room on a screen: soft hyphens, joiners, marks of direction.
INVISIBLE = re.compile("[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]")
SCHEME = re.compile(r"^[a-z]+:(//)?(www\.)?")


class Traces:
    """Looks for values. The work grows with the text, hardly with how many values there are."""

    def __init__(self, values: Iterable[Value]) -> None:
        self._values = tuple(values)

    def in_text(self, text: str) -> tuple[Value, ...]:
        """The values that a text holds, each once."""
        plain = plain_text(text)
        found = [*self._numbers_in(plain), *self._addresses_in(plain.casefold()), *self._names_in(plain)]
        return tuple(dict.fromkeys(found))

    def line_of(self, text: str) -> int:
        """The first line of a text that holds one of the values, or on which one begins; else the first of all."""
        lines = text.split("\n")
        alone = (at for at, line in enumerate(lines) if self.in_text(line))
        begun = (at for at in range(len(lines)) if self.in_text("\n".join(lines[at : at + 2])))
        return next(alone, next(begun, 0)) + 1

    @cached_property
    def _by_digits(self) -> dict[str, Value]:
        return {each.text: each for each in self._values if each.sort is Sort.NUMBER}

    @cached_property
    def _by_address(self) -> dict[str, Value]:
        given = (each for each in self._values if each.sort is Sort.ADDRESS)
        return {key: each for each in given if len(key := _address(each.text)) >= SHORTEST_ADDRESS}

    @cached_property
    def _by_name(self) -> dict[tuple[str, ...], Value]:
        given = (each for each in self._values if each.sort is Sort.NAME)
        return {key: each for each in given if (key := tuple(sorted(_words(each.text))))}

    @cached_property
    def _lengths(self) -> list[int]:
        return sorted({len(digits) for digits in self._by_digits})

    @cached_property
    def _sizes(self) -> set[int]:
        return {len(key) for key in self._by_name}

    @cached_property
    def _in_names(self) -> frozenset[str]:
        return frozenset(word for key in self._by_name for word in key)

    def _numbers_in(self, text: str) -> Iterator[Value]:
        typed = unquote(text) if "%" in text else text
        spelt = LOOKALIKES.sub(lambda found: found[0].translate(AS_DIGITS), typed)
        for run in (*RUN.findall(text), *(RUN.findall(spelt) if spelt != text else ())):
            digits = "".join(str(unicodedata.digit(each)) for each in run if each.isdigit())
            for length in self._lengths:
                inside = (
                    range(len(digits) - length + 1) if length >= SHORTEST_INSIDE else (len(digits) - length,)
                )
                for start in inside:
                    value = self._by_digits.get(digits[start : start + length]) if start >= 0 else None
                    if value and (length >= SHORTEST_INSIDE or BEFORE.fullmatch(digits[:start])):
                        yield value

    def _addresses_in(self, text: str) -> Iterator[Value]:
        said = [text, *([unquote(text)] if "%" in text else [])]
        said += [DOT.sub(".", AT.sub("@", text))] if AT.search(text) else []
        for each in {_address(word) for one in said for word in ADDRESS.findall(one)}:
            if each in self._by_address:
                yield self._by_address[each]
        for key, value in self._spaced.items():
            if key in text:
                yield value

    @cached_property
    def _spaced(self) -> dict[str, Value]:
        """Addresses of several words: a room, a street."""
        return {key: each for key, each in self._by_address.items() if " " in key}

    def _names_in(self, text: str) -> Iterator[Value]:
        words = _words(text) if self._by_name else []
        begun = [start for start, word in enumerate(words) if word in self._in_names]
        for size in self._sizes:
            for start in (each for each in begun if each + size <= len(words)):
                some = words[start : start + size + 1]
                # Also with an initial, or another short word, between its parts.
                between = [some] if len(some) > size and len(some[1]) <= 2 else []
                for each in (some[:size], *([*them[:1], *them[2:]] for them in between)):
                    if value := self._by_name.get(tuple(sorted(each))):
                        yield value


def plain_text(text: str) -> str:
    """A text as a reader sees it: without tags (which follow, as typed), entities and invisible signs."""
    seen = html.unescape(text) if "&" in text else text
    if "<" in seen:
        seen = f"{TAGS.sub('', seen)}\n{seen}"  # what a tag divides, and what stands in one
    return seen if seen.isascii() else INVISIBLE.sub("", unicodedata.normalize("NFKC", seen))


def _address(word: str) -> str:
    """An address without what may stand around it."""
    return SCHEME.sub("", word.casefold()).split("?")[0].strip(".:!?/#")


def _words(text: str) -> list[str]:
    """The words of a text, in small letters, without accents."""
    bare = text if text.isascii() else _without_accents(text)
    apart = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", bare)
    return re.findall(r"[^\W\d_]+", apart.casefold())


def _without_accents(text: str) -> str:
    return "".join(each for each in unicodedata.normalize("NFD", text) if not unicodedata.combining(each))
