"""Words as they are compared and counted."""

from __future__ import annotations

import re
import unicodedata
from math import ceil


def plain(words: str) -> str:
    """The words as a hurried reader types them: small letters, no accents, single spaces."""
    if words.isascii():
        return " ".join(words.casefold().split())
    letters = unicodedata.normalize("NFD", words.casefold())
    return " ".join("".join(each for each in letters if not unicodedata.combining(each)).split())


# Scripts without spaces between words, and how many of their signs are as long as a word. Measured with readers of 17
# languages (Trauzettel-Klosinski and Dietz, Invest. Ophthalmol. Vis. Sci. 53, 2012): in Chinese 255 signs and 158 words
# a minute. Thai, Lao, Burmese and Khmer were not among them: as in the average of the 17, 863 letters and 184 words.
IDEOGRAMS_AND_KANA = re.compile(
    "[\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af]"
)
LETTERS_WITHOUT_SPACES = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
SIGNS_A_WORD = {IDEOGRAMS_AND_KANA: 255 / 158, LETTERS_WITHOUT_SPACES: 863 / 184}


def count_words(words: str) -> int:
    """How many words a reader reads; a dash or a slash between spaces is none.

    Where a script puts no spaces between words, as many as take as long to read; marks above and below count nothing.
    """
    spaced, length = words, 0.0
    for signs, a_word in SIGNS_A_WORD.items():
        found = [each for each in signs.findall(spaced) if not unicodedata.combining(each) and each.isalnum()]
        length += len(found) / a_word
        spaced = signs.sub(" ", spaced)
    return ceil(length) + sum(1 for word in spaced.split() if re.search(r"\w", word))


def has_word_spaces(words: str) -> bool:
    """Whether a text has spaces between all of its words."""
    return not any(signs.search(words) for signs in SIGNS_A_WORD)
