"""A text for readers that knows in which language it is."""

from __future__ import annotations


class Said(str):
    """What readers read; `language` is its own, where that is not the page's."""

    __slots__ = ("language",)
    language: str

    @classmethod
    def in_language(cls, text: str, language: str) -> Said:
        """The text, in a language."""
        said = cls(text)
        said.language = language
        return said
