"""How the plan speaks to a reader: texts in one language, lengths of time, dates, keywords for the search."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from prontuario.labels.labels import Labels
from prontuario.model.duration import Duration
from prontuario.model.text import ANY, Text
from prontuario.model.time import DAYS, Hours


@dataclass(frozen=True)
class Voice:
    """One language of the handbook, and the language that texts fall back to."""

    labels: Labels
    first_language: str

    def say(self, text: Text | None) -> str:
        """The text in the reader's language; one that had to fall back ends with its language: `Guasto [it]`."""
        if text is None:
            return ""
        language, words = self.labels.language, text.by_language
        said = text.said_in(language, self.first_language)
        if language in words or ANY in words:
            return said
        return f"{said} [{next(code for code, each in words.items() if each == said)}]"

    def say_all(self, texts: Iterable[Text]) -> tuple[str, ...]:
        """Each text in the reader's language."""
        return tuple(self.say(text) for text in texts)

    def span(self, duration: Duration | None) -> str:
        """A length of time as people say it; nothing for none."""
        return self.labels.span(duration) if duration is not None else ""

    def day(self, day: date | None) -> str:
        """A date as people write it: 12 Sep 2026."""
        if day is None:
            return ""
        return f"{day.day} {self.labels('months').split()[day.month - 1]} {day.year}"

    def hours(self, hours: Hours) -> str:
        """When somebody answers: `always`, or `Mon-Fri 09:00-18:00`."""
        if hours.always:
            return self.labels("always")
        names = dict(zip(DAYS, self.labels("weekdays").split(), strict=True))
        spans = []
        for span in hours.spans:
            first, last = names[DAYS[span.days[0]]], names[DAYS[span.days[-1]]]
            days = first if len(span.days) == 1 else f"{first}–{last}"
            spans.append(f"{days} {_clock(span.start)}–{_clock(span.end)}")
        return ", ".join(spans)


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


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
