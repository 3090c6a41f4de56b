"""Small numbers that are written as words, in English and Italian: «three hours», «tre ore»."""

from __future__ import annotations

import re

LISTS = (
    "two three four five six seven eight nine ten eleven twelve",
    "due tre quattro cinque sei sette otto nove dieci undici dodici",
)
WORDS = {word: number for words in LISTS for number, word in enumerate(words.split(), 2)}
UNIT = (
    r"(?:hours?|days?|minutes?|weeks?|months?|years?|or[ae]|giorn[oi]|minut[oi]|settiman[ae]|mes[ei]|ann[oi])"
)
ONE = re.compile(rf"\b(?:an?|one|une?|una|uno)\s+(?={UNIT}\b)|\bun['’](?=or[ae]\b)", re.IGNORECASE)
WORD = re.compile(rf"\b(?:{'|'.join(WORDS)})\b", re.IGNORECASE)


def in_digits(text: str) -> str:
    """A text with its small numbers in digits; one of a thing counts where it is one of a unit of time."""
    return WORD.sub(lambda found: str(WORDS[found[0].casefold()]), ONE.sub("1 ", text))
