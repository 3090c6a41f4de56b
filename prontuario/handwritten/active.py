"""HTML in a page that would do something instead of saying something: run, load, redirect, send."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from prontuario.handwritten.targets import as_html

ELEMENTS = frozenset(
    (
        "applet", "base", "embed", "form", "frame", "frameset", "iframe", "link", "meta", "noscript", "portal",
        "script", "style", "template",
    )
)  # fmt: skip
ATTRIBUTES = frozenset(("formaction", "http-equiv", "ping", "srcdoc"))
ADDRESSES = frozenset(("action", "data", "href", "src", "to", "values", "xlink:href"))
ACTIVE_SCHEME = re.compile(r"[\x00-\x20]*(javascript|vbscript|data\s*:\s*(?!image/))", re.IGNORECASE)


def active_html(markdown: str) -> tuple[tuple[str, int], ...]:
    """What a page with this Markdown would do: an element or an attribute each, and the line where it is written."""
    reader = _Reader()
    reader.feed(as_html(markdown))
    reader.close()
    return tuple((what, _line(what, markdown)) for what in dict.fromkeys(reader.found))


def _line(what: str, markdown: str) -> int:
    """The first line with these words; the first of all, where they are written in another way."""
    sought = re.compile(rf"(?<![\w-]){re.escape(what)}(?![\w-])", re.IGNORECASE)
    lines = markdown.split("\n")
    return next((number for number, line in enumerate(lines, 1) if sought.search(line)), 1)


class _Reader(HTMLParser):
    """Collects what is active in a document."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Looks at an element and its attributes."""
        if tag in ELEMENTS:
            self.found.append(tag)
        for name, value in attrs:
            acts = name.startswith("on") or name in ATTRIBUTES
            if acts or (name in ADDRESSES and ACTIVE_SCHEME.match(value or "")):
                self.found.append(name)
