"""Words for the search: what a reader may type although it does not stand on the page."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from prontuario.model.text import Text


def keywords(*phrases: str) -> str:
    """What a reader may type although it is not on the page: accents dropped, hyphens and apostrophes joined."""
    derived = [word for phrase in phrases for word in _derived(phrase)]
    return " ".join(dict.fromkeys(derived))


def _derived(phrase: str) -> Iterable[str]:
    for word in re.findall(r"[\w'’-]+", phrase.lower()):
        plain = "".join(
            each for each in unicodedata.normalize("NFD", word) if not unicodedata.combining(each)
        )
        joined = re.sub(r"['’-]", "", plain)
        yield from (form for form in (plain, joined) if form != word)


def all_languages(texts: Iterable[Text]) -> tuple[str, ...]:
    """Every wording of the texts, once, in all languages: what a search has to know."""
    return tuple(dict.fromkeys(words for text in texts for words in text.by_language.values()))
