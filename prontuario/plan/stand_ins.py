"""Who stands in for a person who is away: whoever is named, or the next one who holds the role."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from prontuario.model.handbook import Handbook
from prontuario.model.people import Absence, Role
from prontuario.plan.away import span_of


@dataclass(frozen=True)
class StandIn:
    """An absence, with who is named for it (`cover`), and who else holds the role then (`deputy`).

    Neither is somebody who is away in that time.
    """

    absence: Absence
    cover: str | None = None
    deputy: str | None = None


def stand_ins(
    person: str, handbook: Handbook, since: date | None, role: Role | None = None
) -> Iterator[StandIn]:
    """The absences of a person that are not over on a day, in order of time; `role` says whose deputies count."""
    mine = (each for each in handbook.absences if each.who == person and each.start.begin < each.end.end)
    coming = (each for each in mine if since is None or each.end.end.date() > since)
    for absence in sorted(coming, key=lambda each: each.start.begin):
        there = [name for name in _others(role, person) if not _gone(name, absence, handbook)]
        cover = absence.covered_by
        known = cover is not None and cover in handbook.people
        named = cover if known and not _gone(cover or "", absence, handbook) else None
        yield StandIn(absence, named, there[0] if there else None)


def _others(role: Role | None, person: str) -> tuple[str, ...]:
    return tuple(name for name in role.holders if name != person) if role and not role.layers else ()


def _gone(name: str, absence: Absence, handbook: Handbook) -> bool:
    """Whether somebody is away in any part of an absence."""
    begin, end = span_of(absence, handbook)
    others = (span_of(each, handbook) for each in handbook.absences if each.who == name)
    return any(start < end and begin < stop for start, stop in others)
