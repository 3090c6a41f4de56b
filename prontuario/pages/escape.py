"""Text from YAML is data: nothing in it is HTML, Markdown or a macro, wherever it lands on a page."""

from __future__ import annotations

import re

from markupsafe import Markup

# What Markdown, its extensions or the macros plugin would act on, and line ends, which could open a new block.
ACTIVE = "&<>\"'{}[]*_`\\|~^=+#!:\n\r\t$%@"
AS_ENTITY = {ord(character): f"&#{ord(character)};" for character in ACTIVE}


def as_data(value: object) -> Markup:
    """The value as inert HTML text, the same in an element and in an attribute. Markup made by templates stays."""
    if isinstance(value, Markup):
        return value
    return Markup(str(value).translate(AS_ENTITY))


def one_block(text: str) -> str:
    """Rendered HTML without blank lines and indentation, so that Markdown takes it as one raw block."""
    return re.sub(r"\s*\n\s*", "\n", text).strip()
