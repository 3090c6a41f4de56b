"""Numbers in conditions and signals that count or measure the same thing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from prontuario.model.text import Text
from prontuario.plan.wording import plain

# A number, then the words of what it counts: «2,8 m», «20 bad reviews», «1,000 views».
NUMBER = re.compile(r"(?<![\w.,])(\d{1,3}(?:[.,]\d{3})+|\d+(?:[.,]\d{1,2})?)\s*([^\W\d]+(?:\s+[^\W\d]+)?)?")
THOUSANDS = re.compile(r"\d{1,3}(?:[.,]\d{3})+")
BELOW = re.compile(
    r"(?<!\w)(below|under|fewer than|less than|lower than|sotto|meno di|inferiore a|al di sotto di|minore di)"
    r"(?: (?:the|a|i|il|le|gli|la))?\s*$"
)


@dataclass(frozen=True)
class Measure:
    """A number with what it counts, and whether the words before it say «below»."""

    number: float
    unit: str
    below: bool


def measures(text: Text) -> Iterator[Measure]:
    """The numbers of a text, in all its languages."""
    for words in text.by_language.values():
        said = plain(words)
        for found in NUMBER.finditer(said):
            yield Measure(_value(found[1]), _stem(found[2] or ""), bool(BELOW.search(said[: found.start()])))


def stems(text: Text) -> frozenset[str]:
    """The words of a text as they are compared, without their endings."""
    return frozenset(
        _stem(word)
        for words in text.by_language.values()
        for word in re.findall(r"[^\W\d]{4,}", plain(words))
    )


def _value(typed: str) -> float:
    if THOUSANDS.fullmatch(typed):
        return float(re.sub(r"[.,]", "", typed))
    return float(typed.replace(",", "."))


def _stem(words: str) -> str:
    """The words of a unit without endings: `bad reviews` is `bad revi`; behind a short one, `m`, nothing counts."""
    first, *rest = words.split() or [""]
    return first if len(first) < 3 else " ".join(word[:4] for word in (first, *rest))
