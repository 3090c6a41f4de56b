"""What every view is made from: a handbook and one of its languages, in which it says texts, times and dates."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from prontuario.language.labels import Labels, labels_in
from prontuario.model.duration import Duration
from prontuario.model.handbook import Handbook
from prontuario.model.text import ANY, Text
from prontuario.model.time import DAYS, Hours


@dataclass(frozen=True)
class Context:
    """A handbook, and the product's words in the language of its readers. Texts fall back to the handbook's first."""

    handbook: Handbook
    labels: Labels

    @classmethod
    def of(cls, handbook: Handbook, language: str | None = None) -> Context:
        """A handbook in a language, or in its first; the company's own words replace the product's."""
        policy = handbook.policy
        spoken = language or policy.language
        return cls(handbook, labels_in(spoken).replaced_by(policy.labels.get(spoken, {})))

    def say(self, text: Text | None) -> str:
        """The text in the reader's language; one that had to fall back ends with its language: `Guasto [it]`."""
        if text is None:
            return ""
        language, words = self.labels.language, text.by_language
        said = text.said_in(language, self.handbook.policy.language)
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
        return f"{day.day} {self.labels.months[day.month - 1]} {day.year}"

    def hours(self, hours: Hours) -> str:
        """When somebody answers: `always`, or `Mon-Fri 09:00-18:00`."""
        if hours.always:
            return self.labels("always")
        names = dict(zip(DAYS, self.labels.weekdays, strict=True))
        spans = []
        for span in hours.spans:
            first, last = names[DAYS[span.days[0]]], names[DAYS[span.days[-1]]]
            days = first if len(span.days) == 1 else f"{first}–{last}"
            spans.append(f"{days} {_clock(span.start)}–{_clock(span.end)}")
        return ", ".join(spans)


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"
