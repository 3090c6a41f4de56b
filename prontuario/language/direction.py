"""Which way the letters of a text run, whatever language it is said to be in."""

from __future__ import annotations

import re
import unicodedata

from prontuario.model.tag import direction

FROM_THE_RIGHT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)


def way(text: str, language: str = "") -> str:
    """`rtl` or `ltr` for a text with letters that are written from right to left; empty for any other.

    That of its language, so that an Arabic sentence may begin with a Latin name; else that of its first letter.
    """
    if text.isascii() or not FROM_THE_RIGHT.search(text):
        return ""
    if language and direction(language) == "rtl":
        return "rtl"
    strong = (unicodedata.bidirectional(each) for each in text)
    return "ltr" if next((each for each in strong if each in ("L", "R", "AL")), "R") == "L" else "rtl"
