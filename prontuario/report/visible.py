"""Typed text made safe to print: no line break, and no code that would paint the terminal."""

from __future__ import annotations


def visible(text: str, keep: str = "") -> str:
    """The text with each character that cannot be printed written out, `\\n` for a line break; `keep` stays."""
    return "".join(each if each.isprintable() or each in keep else _written(each) for each in text)


def _written(character: str) -> str:
    return character.encode("unicode_escape").decode()
