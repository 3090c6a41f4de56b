"""Texts in which an author may write a link, a command, a list, a table or a number to dial.

The safe part of Markdown (CommonMark, with GitHub's tables), read by markdown-it into pieces that a template prints.
There is no HTML in it, no picture and no heading. Of all signs that stress a word, `**` alone does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import unquote, urlsplit

import phonenumbers
from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from prontuario.plan.called import numbers_in
from prontuario.views import paths

ANYWHERE = "ZZ"  # phonenumbers' region where a number needs its country code
LEADS_OUT = re.compile("https?://", re.IGNORECASE)
FILES = "files/"
IN_A_LINE = ("linkify", "backticks", "emphasis", "link", "newline")
IN_BLOCKS = ("list", "fence", "table", "blockquote")
Short = tuple[str, ...]  # numbers of the handbook that are dialled as they are written
SHORT_SHAPE = re.compile(r"\d{3}")
PHONE_SHAPE = re.compile(r"\+?\d[\d\s()./-]{4,}\d")  # most texts hold none: looking closely costs time


@dataclass(frozen=True)
class Piece:
    """A piece of a text: what it is, its own words or the pieces inside, and where it leads."""

    kind: str
    words: str = ""
    inside: tuple[Piece, ...] = ()
    href: str = ""


@lru_cache(maxsize=8192)
def line(text: str, country: str | None = None, short: Short = ()) -> tuple[Piece, ...]:
    """The pieces of a text that is one line: links, commands, bold words and numbers to dial."""
    return _pieces(SyntaxTreeNode(_reader().parseInline(text)), country, short)


@lru_cache(maxsize=8192)
def blocks(text: str, country: str | None = None, short: Short = ()) -> tuple[Piece, ...]:
    """The pieces of a longer text: paragraphs, lists, tables, commands of several lines, and what a line may hold."""
    return _pieces(SyntaxTreeNode(_reader().parse(text)), country, short)


@lru_cache
def _reader() -> MarkdownIt:
    reader = MarkdownIt("zero", {"linkify": True, "breaks": True}).enable([*IN_A_LINE, *IN_BLOCKS])
    if reader.linkify is not None:
        reader.linkify.set({"fuzzy_link": False})  # `macros.py` is a file, although .py is a country
    return reader


def _pieces(node: SyntaxTreeNode, country: str | None, short: Short) -> tuple[Piece, ...]:
    return tuple(_joined(piece for child in node.children for piece in _of(child, country, short)))


def _of(node: SyntaxTreeNode, country: str | None, short: Short) -> Iterator[Piece]:
    inside = _pieces(node, country, short) if node.children else ()
    match node.type:
        case "text":
            yield from _with_numbers(node.content, country, short)
        case "code_inline":
            yield Piece("command", node.content)
        case "fence":
            yield Piece("commands", node.content.rstrip("\n"))
        case "link":
            yield from _link(node, inside)
        case "em" | "strong" if node.markup != "**":  # `*21#` and `__init__.py` are what they are
            yield from (Piece("text", node.markup), *inside, Piece("text", node.markup))
        case "inline":
            yield from inside
        case "paragraph" if node.hidden:  # the only one of an item in a list
            yield from inside
        case "softbreak" | "hardbreak":
            yield Piece("break")
        case _:
            yield Piece(node.type, inside=inside)


def _link(node: SyntaxTreeNode, inside: tuple[Piece, ...]) -> Iterator[Piece]:
    """A link out of the handbook or to one of its files. To its own pages an author cannot know the way."""
    href = str(node.attrs.get("href", ""))
    if href.startswith(FILES):
        yield Piece("file", inside=inside, href=href)
    elif urlsplit(href).scheme == "mailto":
        yield Piece("link", inside=inside, href=paths.mail(unquote(urlsplit(href).path)))
    elif LEADS_OUT.match(href):
        yield Piece("link", inside=inside, href=href)
    else:
        yield from (Piece("text", "["), *inside, Piece("text", f"]({href})"))


def _with_numbers(text: str, country: str | None, short: Short) -> Iterator[Piece]:
    """A text with its telephone numbers: one without a country code is one of `country`, one of the `short` ones is a
    number where the text calls it.
    """
    end = 0
    for found in _numbers(text, country) if PHONE_SHAPE.search(text) else ():
        yield from _with_short_numbers(text[end : found.start], short, country)
        dial = phonenumbers.format_number(found.number, phonenumbers.PhoneNumberFormat.E164)
        behind = f",,{found.number.extension}" if found.number.extension else ""
        yield Piece("phone", found.raw_string, href=paths.call(dial + behind))
        end = found.end
    yield from _with_short_numbers(text[end:], short, country)


def _with_short_numbers(text: str, short: Short, country: str | None) -> Iterator[Piece]:
    end = 0
    for start, after in numbers_in(text, short, country) if SHORT_SHAPE.search(text) else ():
        yield Piece("text", text[end:start])
        yield Piece("phone", text[start:after], href=paths.call(text[start:after]))
        end = after
    yield Piece("text", text[end:])


def _numbers(text: str, country: str | None) -> list[phonenumbers.PhoneNumberMatch]:
    """Where numbers are. Without a country code only one that its country gives out: an invoice has digits, too."""
    found = list(phonenumbers.PhoneNumberMatcher(text, ANYWHERE, leniency=phonenumbers.Leniency.POSSIBLE))
    for each in phonenumbers.PhoneNumberMatcher(text, country) if country else ():
        if all(each.end <= other.start or other.end <= each.start for other in found):
            found.append(each)
    return sorted(found, key=lambda each: each.start)


def _joined(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """The pieces without empty ones, neighbouring words as one."""
    words = ""
    for piece in pieces:
        if piece.kind == "text":
            words += piece.words
            continue
        if words:
            yield Piece("text", words)
            words = ""
        yield piece
    if words:
        yield Piece("text", words)
