"""Texts in another language than their page, or written from right to left: each says so, in its element.

A template prints a text between marks that no file can hold; once all is printed, they become `lang` and `dir`: of the
element that holds nothing else, or of one around the text. Inside a tag, as in a label, there is no place for them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from prontuario.language.direction import way
from prontuario.pages.escape import as_data
from prontuario.views.said import Said

# Noncharacters: Unicode never gives them out.
OPEN, BETWEEN, CLOSE = "\ufdd0", "\ufdd1", "\ufdd2"
MARKS = re.compile(f"{OPEN}[^{BETWEEN}]*{BETWEEN}|[{OPEN}{BETWEEN}{CLOSE}]")
TOKENS = re.compile(f"(<[^>]*>|{OPEN}[^{BETWEEN}]*{BETWEEN}|{CLOSE})")
TEXT_ONLY = re.compile(r"<(title|option|textarea|script|style)\b")
BLOCK = re.compile(r"<(p|ul|ol|pre|table|div|blockquote)\b")
TAG = re.compile(r"<([a-z][a-z0-9]*)\b(?![^>]*\s(?:lang|dir)=)[^>]*>$")
# A telephone number or another one of several parts, which are in their order from left to right: `+` comes escaped.
NUMBER = re.compile(r"(?:&#43;|\+)\d+(?:[ .-]?\(\d+\))?(?:[ .-]?\d+)*|(?<![&#\d])\d+(?:[ .-]\d+)+")


def marked(value: object) -> Markup:
    """A value as inert text, between marks where it is in another language or may run from right to left."""
    if isinstance(value, Markup):
        return value
    text = MARKS.sub("", str(value))
    return Markup("").join((opened(value), as_data(text), closed(value)))


def opened(value: object) -> Markup:
    """The mark before a text, none where it needs none."""
    lang, way = _language(value), _way(value)
    return Markup(f"{OPEN}{lang},{way}{BETWEEN}") if lang or way else Markup("")


def closed(value: object) -> Markup:
    """The mark after a text."""
    return Markup(CLOSE) if _language(value) or _way(value) else Markup("")


def _language(value: object) -> str:
    return value.language if isinstance(value, Said) else ""


def _way(value: object) -> str:
    return way(str(value), _language(value))


@dataclass(frozen=True)
class _Opened:
    """Where a text begins among the printed pieces, and what its element says; nothing for one inside another."""

    at: int = 0
    lang: str = ""
    way: str = ""
    is_outermost: bool = False


def with_languages(html: str) -> str:
    """Printed HTML with `lang` and `dir` in place of the marks."""
    if OPEN not in html:
        return html
    tokens, out, stack = TOKENS.split(html), list[str](), list[_Opened]()
    for place, token in enumerate(tokens):
        if token.startswith(OPEN):
            lang, _, way = token[1:-1].partition(",")
            stack.append(_Opened(len(out), lang, way, not stack))
        elif token == CLOSE:
            begun = stack.pop() if stack else _Opened()
            if begun.is_outermost:
                _close(out, begun, next(filter(None, tokens[place + 1 :]), ""))
        elif token.startswith("<"):
            out.append(MARKS.sub("", token))
        elif token:
            out.append(token)
    return "".join(out)


def _close(out: list[str], begun: _Opened, after: str) -> None:
    """Writes the attributes of a text that ends here, with `after` behind it."""
    around = next((piece for piece in reversed(out[: begun.at]) if piece.startswith("<")), "")
    if TEXT_ONLY.match(around):
        return
    if begun.way == "rtl":
        out[begun.at :] = [piece if piece.startswith("<") else _numbers(piece) for piece in out[begun.at :]]
    said, before = "".join(_attributes(begun)), out[begun.at - 1] if begun.at else ""
    tag = TAG.match(before)
    if tag and after == f"</{tag[1]}>":
        out[begun.at - 1] = f"{before[:-1]}{said}>"
    else:
        inside = "".join(out[begun.at :])
        name = "div" if BLOCK.search(inside) else "span" if begun.lang else "bdi"
        out[begun.at :] = [f"<{name}{said}>", inside, f"</{name}>"]


def _attributes(begun: _Opened) -> Iterator[str]:
    if begun.lang:
        yield f' lang="{begun.lang}"'
    if begun.way:
        yield f' dir="{begun.way}"'


def _numbers(text: str) -> str:
    """A text from right to left, each of its numbers from left to right."""
    return NUMBER.sub(r'<bdi dir="ltr">\g<0></bdi>', text)
