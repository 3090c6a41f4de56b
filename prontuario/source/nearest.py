"""The nearest known name to one that is not known."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name that was probably meant, or none when nothing is near."""
    by_folded = {each.casefold().replace("_", "-"): each for each in known}
    close = get_close_matches(name.casefold().replace("_", "-"), by_folded, n=1, cutoff=0.6)
    return by_folded[close[0]] if close else None


def did_you_mean(name: str, known: Iterable[str], otherwise: str) -> str:
    """A hint: the nearest name as a question, or else what to do."""
    near = nearest(name, known)
    return f"did you mean `{near}`?" if near else otherwise
