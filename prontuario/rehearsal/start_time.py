"""The moment at which a rehearsal starts: an hour of an ordinary week, or of one day in the calendar."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from prontuario.model.handbook import Handbook
from prontuario.model.kinds import Kind
from prontuario.model.time import DAYS
from prontuario.plan.on_duty import whose_turn
from prontuario.rehearsal.scenario import Loss

WEEKLY = re.compile(rf"({'|'.join(DAYS)})[a-z]* +([01]?\d|2[0-3]):00", re.IGNORECASE)
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
                date = datetime.fromisoformat(text.strip())
                return cls(date.weekday() * 24 + date.hour, date)
        raise ValueError(
            f"`{text}` is not a full hour - write a day and an hour, like `sat 03:00` or `2026-12-26 03:00`"
        )

    def absences(self, handbook: Handbook) -> tuple[Loss, ...]:
        """The people who are away on the date."""
        if self.date is None:
            return ()
        day = self.date.date()
        return tuple(
            Loss(Kind.PERSON, each.who) for each in handbook.absences if each.start <= day <= each.end
        )

    def on_duty(self, handbook: Handbook) -> dict[str, str]:
        """Whose turn it is on the date, by role; nothing in an ordinary week."""
        if self.date is None:
            return {}
        rotas = {role.id: role.rota for role in handbook.roles.values() if role.rota}
        found = {name: whose_turn(rota, self.date) for name, rota in rotas.items()}
        return {name: person for name, person in found.items() if person is not None}
