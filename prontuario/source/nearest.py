"""The nearest known name to one that is not known: what a slip of the hand, and nothing more, makes of it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

ONE_SLIP, TWO_SLIPS = 3, 8  # letters from which on so many may be wrong
BETWEEN = re.compile(r"[\s_.-]+")
SMALL = frozenset(("of", "the", "and", "di", "del", "della", "e", "il", "la"))


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name that was probably meant, or none when nothing is near."""
    typed = _folded(name)
    found = ((slips, each) for each in known if (slips := _slips(typed, _folded(each))) is not None)
    return min(found, key=lambda pair: pair[0], default=(0, None))[1]


def did_you_mean(name: str, known: Iterable[str], otherwise: str) -> str:
    """A hint: the nearest name as a question, or else what to do."""
    near = nearest(name, known)
    return f"did you mean `{near}`?" if near else otherwise


def _folded(name: str) -> str:
    """A name without capitals and accents, its words divided by hyphens."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    return BETWEEN.sub("-", "".join(each for each in letters if not unicodedata.combining(each))).strip("-")


def _slips(typed: str, meant: str) -> int | None:
    """How many slips make one name of the other; none where there are too many. Another number is another thing."""
    if typed == meant:
        return 0
    if not typed or re.findall(r"\d+", typed) != re.findall(r"\d+", meant):
        return None
    if _words(typed) == _words(meant) or _singular(typed) == _singular(meant):
        return 1
    longer = max(len(typed), len(meant))
    allowed = (longer >= ONE_SLIP) + (longer >= TWO_SLIPS)
    slips = _distance(typed, meant, allowed)
    return slips if slips <= allowed else None


def _words(name: str) -> list[str]:
    """The words of a name that count, in any order."""
    return sorted(word for word in name.split("-") if word not in SMALL)


def _singular(name: str) -> str:
    return re.sub(r"(?<=\w{3})(es|s)$", "", name)


def _distance(one: str, other: str, most: int) -> int:
    """Letters to add, leave out, change or swap with the next one; `most + 1` where it is more than `most`."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before, last = list[int](), list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        line = [row]
        for column, wanted in enumerate(other, 1):
            swapped = row > 1 and column > 1 and letter == other[column - 2] and one[row - 2] == wanted
            ways = [last[column] + 1, line[-1] + 1, last[column - 1] + (letter != wanted)]
            line.append(min(*ways, before[column - 2] + 1) if swapped else min(ways))
        before, last = last, line
    return last[-1]
