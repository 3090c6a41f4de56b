"""Comments of authors, which no reader sees: those of Jinja in a page, those of HTML in what becomes of it."""

from __future__ import annotations

import re

# `{#id}` is an attribute list of Markdown, not the beginning of a comment; what stands in a raw block stays as it is.
JINJA = re.compile(
    r"(?P<raw>\{%[-+]?\s*raw\s*[-+]?%\}.*?\{%[-+]?\s*endraw\s*[-+]?%\})"
    r"|\{#(?!\s*[\w.:-]+(?:\s[^{}#]*)?\})(?:(?!\{#).|\{#[\w.:-]+\})*?#\}",
    re.DOTALL,
)
HTML = re.compile(r"[<]!--.*?--\s*>", re.DOTALL)


def without_comments(markdown: str) -> str:
    """The text of a page without `{# … #}`; the lines keep their numbers."""
    return JINJA.sub(lambda found: found["raw"] or "\n" * found[0].count("\n"), markdown)


def without_html_comments(html: str) -> str:
    """Finished HTML without its comments; what a page shows as code is none there."""
    return HTML.sub("", html)
