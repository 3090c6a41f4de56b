"""Who is away when, and who stands in meanwhile."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from prontuario.model.handbook import Handbook
from prontuario.model.people import Absence


@dataclass(frozen=True)
class Away:
    """Those who are away at a moment, each with who stands in; empty where nobody is named, or is there."""

    covers: Mapping[str, str]

    def __contains__(self, person: object) -> bool:
        return person in self.covers


def away_at(local: datetime, handbook: Handbook) -> Away:
    """Who is away at an hour of the handbook's time zone."""
    now = [each for each in handbook.absences if is_away(each, local)]
    gone = {each.who for each in now}
    named = {each.who: each.covered_by for each in now if each.covered_by and each.covered_by not in gone}
    return Away({name: named.get(name, "") for name in gone})


def is_away(absence: Absence, local: datetime) -> bool:
    """Whether an absence is on."""
    return absence.start.begin <= local < absence.end.end
