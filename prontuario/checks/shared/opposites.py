"""Two conditions that can never both be true: the same words, once with a "not" more."""

from __future__ import annotations

import re

from prontuario.plan.wording import plain

# English, Italian, German, French and Spanish.
DENYING = """
not no never nobody nothing none without cannot non nessuno nessun nessuna mai senza nicht kein keine nie ne pas aucun
jamais sin ningun ninguna nunca
"""
# What a negation needs beside it, or what is its other side: somebody, nobody.
BESIDE = """
do does did is are was were has have a an the any some been be can still somebody someone anybody anyone
e sono il la lo i gli le un una c ci si qualcuno ist sind hat ein eine der die das est sont les de
"""
NEGATIONS, FILL = frozenset(DENYING.split()), frozenset(BESIDE.split())
WORD = re.compile(r"\w+")


def exclude_each_other(one: str, other: str) -> bool:
    """Whether one condition says what the other denies, in the same words."""
    (mine, denied), (theirs, contested) = _parts(one), _parts(other)
    return bool(mine) and mine == theirs and denied != contested


def _parts(condition: str) -> tuple[tuple[str, ...], bool]:
    """The words that count, without endings, and whether they are denied."""
    typed = re.sub(r"n['’]t\b", " not", condition)
    words = WORD.findall(plain(typed))
    denials = sum(word in NEGATIONS for word in words)
    kept = tuple(_stem(word) for word in words if word not in NEGATIONS | FILL)
    return kept, bool(denials % 2)


def _stem(word: str) -> str:
    """A word without the ending that a negation changes: `works` and `work`."""
    return word.removesuffix("s") if len(word) > 3 else word
