"""Whose turn it is where people are on duty in turn, and who stands in while that person is away."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from prontuario.model.handbook import Handbook
from prontuario.model.people import Role, Rota
from prontuario.plan.holders import holder_names

MOST = 1_000
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)


@dataclass(frozen=True)
class OnDuty:
    """Who is on duty (none: everybody is away), and whose turn it is, where that person is away."""

    person: str | None
    stands_in_for: str | None = None


@dataclass(frozen=True)
class Turn:
    """From when (UTC) somebody is on duty."""

    start: datetime
    on_duty: OnDuty


@dataclass(frozen=True)
class Turns:
    """The turns of a role from one moment (UTC) until another; the last one goes on until then."""

    turns: tuple[Turn, ...]
    until: datetime


def whose_turn(rota: Rota, local: datetime) -> str | None:
    """The person whose turn it is at an hour of the handbook's time zone; none in a rota without people or length."""
    if not rota.people or not rota.every.minutes:
        return None
    return rota.people[(local - rota.start) // timedelta(minutes=rota.every.minutes) % len(rota.people)]


def on_duty(role: Role, handbook: Handbook, local: datetime) -> OnDuty:
    """Who is on duty: whose turn it is, or the first other holder who is not away on that day."""
    turn = whose_turn(role.rota, local) if role.rota else None
    away = {each.who for each in handbook.absences if each.start <= local.date() <= each.end}
    if turn is None or turn not in away:
        return OnDuty(turn)
    return OnDuty(next((name for name in holder_names(role) if name not in away), None), turn)


def turns(role: Role, handbook: Handbook, begin: datetime, length: timedelta) -> Turns:
    """The turns of a role from `begin` (UTC) on; fewer than asked for where there would be too many."""
    zone = ZoneInfo(handbook.policy.time_zone)
    local, end = (each.astimezone(zone).replace(tzinfo=None) for each in (begin, begin + length))
    found = [Turn(begin, on_duty(role, handbook, local))]
    for change in sorted({*_handovers(role, local, end), *_absence_ends(role, handbook, local, end)}):
        now = on_duty(role, handbook, change)
        if now != found[-1].on_duty:
            if len(found) == MOST:
                return Turns(tuple(found), _instant(change, zone))
            found.append(Turn(_instant(change, zone), now))
    return Turns(tuple(found), begin + length)


def _handovers(role: Role, begin: datetime, end: datetime) -> Iterator[datetime]:
    if role.rota and role.rota.people and role.rota.every.minutes:
        every = timedelta(minutes=role.rota.every.minutes)
        change = role.rota.start + ((begin - role.rota.start) // every + 1) * every
        while change < end:
            yield change
            change += every


def _absence_ends(role: Role, handbook: Handbook, begin: datetime, end: datetime) -> Iterator[datetime]:
    """The midnights on which somebody who holds the role goes away or comes back."""
    for each in handbook.absences:
        if each.who in holder_names(role):
            last = min(each.end, end.date())  # the day after the last one need not be in the calendar
            midnights = map(_midnight, (each.start, last + DAY))
            yield from (midnight for midnight in midnights if begin < midnight < end)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time())


def _instant(local: datetime, zone: ZoneInfo) -> datetime:
    """When the clocks first show an hour; where they are put forward past it, when that is done."""
    while local.replace(tzinfo=zone).astimezone(UTC).astimezone(zone).replace(tzinfo=None) != local:
        local += MINUTE
    return local.replace(tzinfo=zone).astimezone(UTC)
