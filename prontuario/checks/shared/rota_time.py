"""What the checks on rotas share: whose turn it is in the coming half year, and how they speak of a time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from prontuario.checks.case import Case
from prontuario.checks.shared.clock_words import named
from prontuario.model.handbook import Handbook
from prontuario.model.people import Role
from prontuario.model.time import DAYS
from prontuario.plan.clock import instant, shown
from prontuario.plan.day_kinds import covers, holidays_of
from prontuario.plan.on_duty import AHEAD as AHEAD
from prontuario.plan.on_duty import Slot
from prontuario.plan.place import zone_at

MOST = 5_000
STEP = timedelta(minutes=15)


def zone_of(handbook: Handbook) -> ZoneInfo:
    """The time zone in which a finding tells hours."""
    return ZoneInfo(handbook.policy.time_zone)


def begin_of(day: date, handbook: Handbook) -> datetime:
    """The instant at which a day begins."""
    return instant(datetime(day.year, day.month, day.day), zone_of(handbook))


def coming(role: Role, case: Case) -> tuple[Slot, ...]:
    """Whose turn it is from today on, half a year ahead; less, where turns are very short."""
    return case.coming_turns.get(role.id, ())


def joined(found: Iterator[Slot]) -> list[Slot]:
    """Stretches that follow each other without a pause, taken together."""
    kept: list[Slot] = []
    for slot in found:
        if kept and kept[-1].end == slot.start:
            kept[-1] = replace(kept[-1], end=slot.end)
        else:
            kept.append(slot)
    return kept


def needed_in(role: Role, slot: Slot, handbook: Handbook) -> bool:
    """Whether a role is needed at any time of a stretch."""
    if role.needed.always:
        return True
    zone = ZoneInfo(zone_at(role.site, handbook))
    local, end = (shown(each, zone) for each in (slot.start, slot.end))
    while local < end:
        if covers(role.needed, local, holidays_of(handbook, role.site)):
            return True
        local += STEP
    return False


def said(moment: datetime, handbook: Handbook, site: str | None = None) -> str:
    """An instant in a finding: `Sat 2026-12-26 09:00`, on the clock of a site, by which its rotas are written.

    Where that is not the handbook's, its time zone is said.
    """
    zone = zone_at(site, handbook)
    local = shown(moment, ZoneInfo(zone))
    return f"{DAYS[local.weekday()].capitalize()} {local:%Y-%m-%d %H:%M}{named(zone, handbook)}"


def stretch(found: list[Slot], handbook: Handbook, site: str | None = None) -> str:
    """The first of some stretches, and how many more there are."""
    first = f"from {said(found[0].start, handbook, site)} to {said(found[0].end, handbook, site)}"
    more = len(found) - 1
    return f"{first}, and {more} more time{'s' if more > 1 else ''} in half a year" if more else first
