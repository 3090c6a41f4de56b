"""Words as they are compared and counted."""

from __future__ import annotations

import re
import unicodedata


def plain(words: str) -> str:
    """The words as a hurried reader types them: small letters, no accents, single spaces."""
    letters = unicodedata.normalize("NFD", words.casefold())
    return " ".join("".join(each for each in letters if not unicodedata.combining(each)).split())


def count_words(words: str) -> int:
    """How many words a reader reads; a dash or a slash between spaces is none."""
    return sum(1 for word in words.split() if re.search(r"\w", word))
