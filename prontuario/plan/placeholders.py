"""What is filled into a prepared message before it goes out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from prontuario.model.library import Message
from prontuario.model.text import Text
from prontuario.source.mark import Key

PLACEHOLDER = re.compile(r"\{([a-z][a-z0-9_]*)\}")


def names_in(text: str) -> list[str]:
    """The names of the placeholders (`{what}`) in a text, in order, repeated where they are."""
    return PLACEHOLDER.findall(text)


def split(text: str) -> list[tuple[str, str | None]]:
    """The text in pieces: `(words, None)`, and `(name, name)` where a placeholder stands."""
    pieces = PLACEHOLDER.split(text)
    return [(piece, piece if index % 2 else None) for index, piece in enumerate(pieces) if piece]


def texts_of(message: Message) -> Iterator[tuple[tuple[Key, ...], Text]]:
    """All that a message may say, with its place in the file: the text, its variants, the short one."""
    yield ("text",), message.text
    for number, variant in enumerate(message.variants):
        yield ("variants", number), variant
    if message.short:
        yield ("short",), message.short
