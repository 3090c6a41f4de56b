"""What every view is made from: a handbook and one of its languages, in which it says texts, times and dates."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from prontuario.language.labels import Labels, labels_in
from prontuario.model.duration import Duration
from prontuario.model.handbook import Handbook
from prontuario.model.people import Person
from prontuario.model.tag import wider
from prontuario.model.text import ANY, Text
from prontuario.model.threat import Threat
from prontuario.model.time import DAYS, HOLIDAY, DayOrHour, Hours
from prontuario.plan.namesakes import told_apart
from prontuario.plan.place import first_weekday, zone_at, zone_of
from prontuario.views.said import Said


@dataclass(frozen=True)
class Context:
    """A handbook, and the product's words in the language of its readers. Texts fall back to the handbook's first."""

    handbook: Handbook
    labels: Labels
    today: date | None = None
    """The day of the page: what is over by then is not said."""

    @classmethod
    def of(cls, handbook: Handbook, language: str | None = None, today: date | None = None) -> Context:
        """A handbook in a language, or in its first; the company's own words replace the product's."""
        policy = handbook.policy
        read = language or policy.language
        own = (policy.labels[each] for each in wider(read) if each in policy.labels)
        return cls(handbook, labels_in(read).replaced_by(next(own, {})), today)

    def say(self, text: Text | None) -> str:
        """The text in the reader's language; one that had to fall back ends with its language: `Guasto [it]`.

        It says nothing of the language in which the page speaks, where that is not the reader's.
        """
        if text is None:
            return ""
        language, first = self.labels.language, self.handbook.policy.language
        code = text.code_in(language, first)
        said = text.by_language[code]
        if code not in (ANY, *wider(language), *wider(self.labels.spoken)):
            said = f"{said} [{code}]"
        own = first if code == ANY and language == first else code
        return said if own in (ANY, *wider(self.labels.spoken)) else Said.in_language(said, own)

    def name(self, person: Person) -> str:
        """What a person is called; with the unit or the title where another has the same name."""
        told = told_apart(person, self.handbook)
        return f"{person.name} ({self.say(told)})" if told else person.name

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

    def moment(self, moment: DayOrHour) -> str:
        """A day, or an hour of it: `24 Dec 2026 14:00`."""
        day = self.day(moment.day)
        return day if moment.minute is None else f"{day} {_clock(moment.minute)}"

    def hours(self, hours: Hours, site: str | None = None) -> str:
        """When somebody answers: `always`, or `Mon–Fri 09:00–13:00, 15:00–19:00`, in the order of a week."""
        if hours.always:
            return self.labels("always")
        by_days: dict[tuple[int, ...], list[tuple[int, int]]] = {}
        for span in hours.spans:
            by_days.setdefault(span.days, []).append((span.start, span.end))
        said = [f"{self.days(days, site)} {self.spans(tuple(spans))}" for days, spans in by_days.items()]
        off = [f"{self.days(hours.off, site)} {self.labels('never')}"] if hours.off else []
        return ", ".join((*said, *off))

    def hours_at(self, hours: Hours, site: str | None) -> str:
        """When somebody answers at a site; with its name, where the clock there is another one."""
        said = self.hours(hours, site)
        return said if hours.always else self.on_clock(said, site)

    def on_clock(self, said: str, site: str | None) -> str:
        """Words with an hour at a site, on its own clock: with its name, where that is not the handbook's clock."""
        known = self.handbook.sites.get(site or "")
        if known is None or zone_at(site, self.handbook) == self.handbook.policy.time_zone:
            return said
        return self.labels("hours_at_site", hours=said, site=self.say(known.title))

    def on_clock_of(self, said: str, threat: Threat) -> str:
        """Words with an hour at which a threat begins, on its own clock: with the site, where that is another one."""
        if zone_of(threat, self.handbook) == self.handbook.policy.time_zone:
            return said
        several = len(threat.sites) > 1
        return self.labels("hours_at_each", hours=said) if several else self.on_clock(said, threat.sites[0])

    def between(self, start: DayOrHour, end: DayOrHour, site: str | None) -> str:
        """From when until when something goes on at a site: two days or hours, one day, or the hours of one day."""
        if start.minute is None and end == start:
            return self.day(start.day)
        if None not in (start.minute, end.minute) and start.day == end.day:
            said = f"{self.day(start.day)} {self.spans(((start.minute or 0, end.minute or 0),))}"
        else:
            said = self.labels("from_to", start=self.moment(start), end=self.moment(end))
        return said if start.minute is None and end.minute is None else self.on_clock(said, site)

    def hours_at_each(self, hours: Hours, sites: tuple[str, ...]) -> str:
        """Hours at some sites: on the clock of each, where these are several."""
        zones = {zone_at(site, self.handbook) for site in sites or (None,)}
        if hours.always or len(zones) == 1:
            return self.hours_at(hours, next(iter(sites), None))
        return self.labels("hours_at_each", hours=self.hours(hours))

    def days(self, kinds: tuple[int, ...], site: str | None = None) -> str:
        """Kinds of days: `Mon–Fri`, `Sat, Sun, public holidays`; sorted ones in the order of a site's week."""
        runs: list[list[int]] = []
        for kind in self._in_week(kinds, site):
            follows = runs and HOLIDAY not in (kind, runs[-1][-1]) and kind == (runs[-1][-1] + 1) % 7
            runs[-1].append(kind) if follows else runs.append([kind])
        return ", ".join(
            f"{self._kind(run[0])}–{self._kind(run[-1])}" if run[1:] else self._kind(run[0]) for run in runs
        )

    def _in_week(self, kinds: tuple[int, ...], site: str | None) -> tuple[int, ...]:
        if tuple(sorted(kinds)) != kinds:  # the author has an order
            return kinds
        first = first_weekday(site, self.handbook)
        while len(kinds) < len(DAYS) and {first, (first - 1) % 7} <= set(
            kinds
        ):  # `Sat–Sun`, never `Sun, Sat`
            first = (first - 1) % 7
        return tuple(sorted(kinds, key=lambda kind: HOLIDAY if kind == HOLIDAY else (kind - first) % 7))

    def _kind(self, kind: int) -> str:
        return self.labels("public_holidays") if kind == HOLIDAY else self.labels.weekdays[kind]

    def spans(self, spans: tuple[tuple[int, int], ...]) -> str:
        """Hours of a day: `09:00–13:00, 15:00–19:00`."""
        return ", ".join(f"{_clock(start)}–{_clock(end)}" for start, end in spans)

    @staticmethod
    def clock(minutes: int) -> str:
        """An hour of a day: `08:00`."""
        return _clock(minutes)


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"
