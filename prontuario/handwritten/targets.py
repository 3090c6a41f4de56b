"""Which files a page leads to: as links, as pictures, as sources of anything else."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

import markdown

EXTENSIONS = ("attr_list", "tables", "md_in_html", "fenced_code")
ATTRIBUTES = frozenset(
    ("action", "background", "cite", "data", "href", "longdesc", "poster", "src", "xlink:href")
)
IN_STYLES = re.compile(r"""url\(\s*['"]?([^'")]+)['"]?\s*\)|@import\s+['"]([^'"]+)['"]""")


def targets_of_page(text: str, file: str) -> frozenset[str]:
    """The files that a page leads to, relative to the handbook's folder; `text` is its Markdown, `file` its path."""
    return targets_of_html(as_html(text), file)


def as_html(text: str) -> str:
    """Markdown as the HTML that it becomes, nearly: what leads somewhere, or acts, is all there."""
    return str(markdown.markdown(text, extensions=list(EXTENSIONS)))


def targets_of_html(html: str, file: str) -> frozenset[str]:
    """The files that a document in HTML or SVG leads to."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return _resolved(reader.found, file)


def targets_of_style(css: str, file: str) -> frozenset[str]:
    """The files that a style sheet leads to."""
    return _resolved((one or other for one, other in IN_STYLES.findall(css)), file)


def _resolved(addresses: Iterator[str] | list[str], file: str) -> frozenset[str]:
    """Addresses as paths below the handbook's folder; what lies elsewhere is left out."""
    root, folder = file.partition("/")[0], posixpath.dirname(file)
    found = set()
    for address in addresses:
        try:
            parts = urlsplit(address.strip())
        except ValueError:
            continue
        if parts.scheme or parts.netloc or not parts.path:
            continue
        path = unquote(parts.path)
        start = root if path.startswith("/") else folder
        found.add(posixpath.normpath(posixpath.join(start, path.lstrip("/"))))
    return frozenset(found)


class _Reader(HTMLParser):
    """Collects every address in a document."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Takes the addresses out of an element."""
        for name, value in attrs:
            if value is None:
                continue
            if name == "srcset":
                self.found += [part.split()[0] for part in value.split(",") if part.strip()]
            elif name in ATTRIBUTES:
                self.found.append(value)
            elif name == "style":
                self.found += [one or other for one, other in IN_STYLES.findall(value)]
