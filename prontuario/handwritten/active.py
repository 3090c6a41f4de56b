"""HTML that would do something instead of saying something: run, load, redirect, send."""

from __future__ import annotations

import html
import re

# Elements that run, load, redirect or replace the page, wherever they are in it. Nothing of ours uses them.
NEVER = "applet base embed frame frameset iframe link listing meta noembed noframes object plaintext portal script xmp"
# Elements of forms and styles: the product's own pages have some, a page written by hand needs none.
NOT_BY_HAND = f"{NEVER} button fieldset form input keygen noscript option select style template textarea"
# The product's own scripts, as its macros write them; nobody else's can lie there.
OUR_SCRIPT = re.compile(r'[<]script (?:defer )?src="(?:\.\./)*assets/[\w/.-]+\.js"(?: defer)?>\s*[<]/script>')
ATTRIBUTE = re.compile(
    r"<[a-z!?/][^<]*?[\s\"'/](on[a-z]+|http-equiv|srcdoc|formaction|ping)\s*=", re.IGNORECASE
)
ADDRESS = re.compile(
    r"<[a-z][^<]*?[\s\"'/](href|src|data|action|xlink:href|to|from|values|background|poster|style)\s*=\s*[\"']?"
    r"(?:javascript|vbscript|data:(?!image/(?:png|jpeg|gif|webp)))",
    re.IGNORECASE,
)
CODE = re.compile(r"(?<=[\"'=])\s*[\x00-\x20]*j\s*a\s*v\s*a\s*s\s*c\s*r\s*i\s*p\s*t\s*:", re.IGNORECASE)


def _elements(names: str) -> re.Pattern[str]:
    return re.compile(rf"<\s*/?\s*({'|'.join(names.split())})(?=[\s/>]|$)", re.IGNORECASE)


ALWAYS, BY_HAND = _elements(NEVER), _elements(NOT_BY_HAND)


def active_html(text: str, *, by_hand: bool = True) -> tuple[str, ...]:
    """The elements and attributes in HTML that act, each once. What is shown as code is no HTML, and not among them.

    `by_hand`: also what the product's own parts of a page need, and a page written by hand does not.
    """
    text = text if by_hand else OUR_SCRIPT.sub("", text)
    found = [match[1].lower() for match in (BY_HAND if by_hand else ALWAYS).finditer(text)]
    found += [match[1].lower() for match in ATTRIBUTE.finditer(text)]
    plain = CODE.sub("javascript:", html.unescape(text))
    found += [match[1].lower() for match in ADDRESS.finditer(plain)]
    return tuple(dict.fromkeys(found))


def line_of(what: str, markdown: str) -> int:
    """The first line with these words; the first of all, where they are written in another way."""
    sought = re.compile(rf"(?<![\w-]){re.escape(what)}(?![\w-])", re.IGNORECASE)
    lines = markdown.split("\n")
    return next((number for number, line in enumerate(lines, 1) if sought.search(line)), 1)
