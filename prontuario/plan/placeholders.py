"""What is filled into a prepared message before it goes out."""

from __future__ import annotations

import re

PLACEHOLDER = re.compile(r"\{([a-z][a-z0-9_]*)\}")


def names_in(text: str) -> list[str]:
    """The names of the placeholders (`{what}`) in a text, in order, repeated where they are."""
    return PLACEHOLDER.findall(text)


def split(text: str) -> list[tuple[str, str | None]]:
    """The text in pieces: `(words, None)`, and `(name, name)` where a placeholder stands."""
    pieces = PLACEHOLDER.split(text)
    return [(piece, piece if index % 2 else None) for index, piece in enumerate(pieces) if piece]
