"""The moment at which a rehearsal starts: an hour of an ordinary week, or of one day in the calendar."""

from __future__ import annotations

import re
from collections.abc import Hashable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from prontuario.model.handbook import Handbook
from prontuario.model.kinds import Kind
from prontuario.model.threat import Threat
from prontuario.model.time import DAYS
from prontuario.plan.away import away_at
from prontuario.plan.clock import instant, shown
from prontuario.plan.day_kinds import DAY, holidays_of
from prontuario.plan.on_duty import OnDuty, on_duty
from prontuario.rehearsal.duty_week import Duty, Week
from prontuario.rehearsal.response_times import ResponseTimes
from prontuario.rehearsal.scenario import Loss, Scenario
from prontuario.rehearsal.season import LATEST
from prontuario.rehearsal.week import HOURS, in_week

WEEKLY = re.compile(rf"({'|'.join(DAYS)})[a-z]* +([01]?\d|2[0-3]):00", re.IGNORECASE)
LOOKED_THROUGH = 3 * 366  # days in which a weekday comes that is a public holiday
DATED = re.compile(r"\d{4}-\d{2}-\d{2}[ T]\d{2}:00")


@dataclass(frozen=True)
class StartTime:
    """An hour of the week; with a `date`, its absences and the turns of its rotas count."""

    hour: int
    date: datetime | None = None

    @classmethod
    def parse(cls, text: str) -> StartTime:
        """Reads `sat 03:00` or `2026-12-26 03:00`. Raises ValueError, with a sentence, for anything else."""
        if weekly := WEEKLY.fullmatch(text.strip()):
            return cls(DAYS.index(weekly[1].lower()) * 24 + int(weekly[2]))
        if DATED.fullmatch(text.strip()):
            with suppress(ValueError):  # a month or a day that no calendar has
                return cls.on(datetime.fromisoformat(text.strip()))
        raise ValueError(
            f"`{text}` is not a full hour - write a day and an hour, like `sat 03:00` or `2026-12-26 03:00`"
        )

    @classmethod
    def on(cls, date: datetime) -> StartTime:
        """An hour of a day."""
        return cls(date.weekday() * 24 + date.hour, date)

    def world(
        self,
        threat: Threat,
        handbook: Handbook,
        losses: tuple[Loss, ...],
        cache: dict[Hashable, ResponseTimes] | None = None,
    ) -> tuple[Scenario, int]:
        """What a threat meets in this hour of the handbook's clock, with losses; and the hour of the week."""
        scenario = Scenario.of(
            threat,
            handbook,
            (*losses, *self.absences(handbook)),
            cache,
            turns=self.on_duty(handbook),
            stand_ins=self.stand_ins(handbook),
            moment=self.date,
        )
        return scenario, self.hour_in(handbook)

    def seen_from(self, zone: str, handbook: Handbook) -> StartTime:
        """An hour of a day on the clock of a time zone, on the handbook's; an hour of the week stays what it is."""
        own = handbook.policy.time_zone
        if self.date is None or zone == own:
            return self
        return StartTime.on(shown(instant(self.date, ZoneInfo(zone)), ZoneInfo(own)))

    def hour_in(self, handbook: Handbook, site: str | None = None) -> int:
        """The hour of the week; on a date, whether that day or the one before is a public holiday of a site counts."""
        if self.date is None:
            return self.hour
        day, is_holiday = self.date.date(), holidays_of(handbook, site)
        return in_week(self.hour, is_holiday(day), is_holiday(day - DAY))

    def absences(self, handbook: Handbook) -> tuple[Loss, ...]:
        """The people who are away on the date."""
        away = sorted(away_at(self.date, handbook).covers) if self.date else ()
        return tuple(Loss(Kind.PERSON, name) for name in away)

    def stand_ins(self, handbook: Handbook) -> dict[str, str]:
        """Who was named to stand in for somebody away."""
        covers = away_at(self.date, handbook).covers if self.date else {}
        return {name: cover for name, cover in covers.items() if cover}

    def on_duty(self, handbook: Handbook) -> dict[str, Week]:
        """Whose turn it is on the date, by role; nothing in an ordinary week.

        Somebody away is called first, unless it was said before who stands in.
        """
        if self.date is None:
            return {}
        known = handbook.derived(_turns)
        if self.date not in known:
            rotas = [role for role in handbook.roles.values() if role.taking_turns]
            known[self.date] = {role.id: (_duty(on_duty(role, handbook, self.date)),) for role in rotas}
        return known[self.date]


def _turns(_: Handbook) -> dict[datetime, dict[str, Week]]:
    """Who is on duty at each hour that was asked for: many threats and notices ask for the same ones."""
    return {}


def _duty(now: OnDuty) -> Duty:
    return Duty(now.person if now.named or not now.stands_in_for else now.stands_in_for, now.second)


def dated(start: StartTime, today: date, handbook: Handbook, site: str | None) -> StartTime:
    """The first hour from a day on that is such an hour of the week, at a site; itself, where it is of a day.

    One on a public holiday is looked for among the holidays of the next years, and is an ordinary one where none is.
    """
    if start.date is not None:
        return start
    midnight = datetime.combine(min(today, date(LATEST, 1, 1)), time(start.hour % 24))
    days = (StartTime.on(midnight + n * DAY) for n in range(LOOKED_THROUGH))
    alike = [each for each in days if each.hour == start.hour % HOURS]
    return next((each for each in alike if each.hour_in(handbook, site) == start.hour), alike[0])
