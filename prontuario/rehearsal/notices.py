"""The notices of a threat that begins at a moment: which is due when, what sends it, and whether in time."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from prontuario.model.clock import Clock
from prontuario.model.duration import Duration
from prontuario.model.handbook import Handbook
from prontuario.model.threat import Followup, Threat
from prontuario.plan.clock import instant, shown
from prontuario.plan.day_kinds import covers, holidays_of
from prontuario.plan.deadlines import end_of, limits
from prontuario.plan.notices import Sending, latest_start, sendings, sent_for
from prontuario.plan.place import calendar_at, zone_at, zone_of
from prontuario.plan.steps import TimedStep
from prontuario.rehearsal.calls import reach
from prontuario.rehearsal.cast import cast_of
from prontuario.rehearsal.response_times import ResponseTimes
from prontuario.rehearsal.scenario import Loss, Scenario
from prontuario.rehearsal.season import LATEST
from prontuario.rehearsal.simulate import decision
from prontuario.rehearsal.start_time import StartTime
from prontuario.rehearsal.week import HOURS

HOUR = timedelta(hours=1)
EARLIEST = 1900
LOOKED_AT = timedelta(days=31)  # who answers at no hour of a month is called in vain

Verdict = Literal["in-time", "late", "unanswered", "unsent", "untimed"]


@dataclass(frozen=True)
class Notice:
    """One notice of a law. `due` is none where the law gives no hour, or nothing tells from when it counts.

    A follow-up is `planned` for a time after the end of the incident: `over` is by when that has to be.
    """

    clock: Clock
    number: int
    verdict: Verdict
    due: datetime | None = None
    sending: Sending | None = None
    planned: datetime | None = None
    over: datetime | None = None
    answers: datetime | None = None
    """From when somebody who sends it answers, where that is not in the first hour."""


@dataclass(frozen=True)
class Begun:
    """A threat that begins at a full hour of a day, on its own clock, while something is lost."""

    threat: Threat
    handbook: Handbook
    start: StartTime
    losses: tuple[Loss, ...] = ()
    cache: dict[Hashable, ResponseTimes] = field(default_factory=dict, compare=False)
    """What has been played before."""

    @property
    def moment(self) -> datetime:
        """When that is, in UTC."""
        zone = ZoneInfo(zone_of(self.threat, self.handbook))
        return instant(self.start.date or datetime.min, zone)

    def world(self, later: timedelta = timedelta()) -> tuple[Scenario, int]:
        """The world so many hours later, and the hour of the week that it is there."""
        handbook, moment = self.handbook, self.moment + later
        local = shown(moment, ZoneInfo(handbook.policy.time_zone)).replace(minute=0)
        return StartTime.on(local).world(self.threat, handbook, self.losses, self.cache)


def notices(begun: Begun) -> tuple[Notice, ...]:
    """The notices of all laws that a threat names, in their order."""
    if begun.start.date is None or not EARLIEST <= begun.start.date.year <= LATEST:
        return ()  # nobody counts working days then
    clocks = (begun.handbook.clocks[name] for name in begun.threat.clocks if name in begun.handbook.clocks)
    return tuple(_notice(clock, number, begun) for clock in clocks for number in range(len(clock.deadlines)))


@dataclass(frozen=True)
class Missed:
    """A notice that is not sent in time, and the hours of a week in which the threat has to begin for that."""

    notice: Notice
    hours: int


def missed_in_week(threat: Threat, handbook: Handbook, first: date) -> tuple[Missed, ...]:
    """What is not sent in time where a threat begins in the week from a day on, at any hour in which it can."""
    midnight = datetime.combine(first, time())
    found: dict[tuple[str, int, str], Missed] = {}
    cache: dict[Hashable, ResponseTimes] = {}
    for n in range(HOURS):
        start = StartTime.on(midnight + n * HOUR)
        for each in notices(Begun(threat, handbook, start, cache=cache)):
            if not in_time(each) and _can_begin(threat, handbook, start):
                key = (each.clock.id, each.number, each.verdict)
                before = found.get(key, Missed(each, 0))
                found[key] = Missed(before.notice, before.hours | 1 << start.hour)
    return tuple(found.values())


def _can_begin(threat: Threat, handbook: Handbook, start: StartTime) -> bool:
    local = start.date or datetime.min
    return any(covers(threat.happens, local, holidays_of(handbook, site)) for site in threat.sites or (None,))


def in_time(notice: Notice) -> bool:
    """Whether it is sent in time, for all that the plan says."""
    return notice.verdict == "in-time"


def _notice(clock: Clock, number: int, begun: Begun) -> Notice:
    """The last of those in time, because the first ones prepare it; else the first one."""
    sent = sorted(sent_for(clock, number, sendings(begun.threat, begun.handbook)), key=_minutes)
    if not sent:
        return Notice(clock, number, "unsent", _due(clock, number, None, begun))
    played = [_played(each, clock, number, begun) for each in sent]
    return next((each for each in reversed(played) if in_time(each)), played[0])


def _minutes(sending: Sending) -> float:
    return sending.due.minutes if sending.due else float("inf")


def _played(sending: Sending, clock: Clock, number: int, begun: Begun) -> Notice:
    due = _due(clock, number, sending, begun)
    planned = _after(begun.moment, sending.due) if sending.due else None
    answered = _answers(sending, begun, due)
    later = answered if answered and answered >= begun.moment + HOUR else None
    over = None
    if isinstance(sending.by, Followup):
        planned, over = None, due - timedelta(minutes=sending.due.minutes) if due and sending.due else None
    if sending.due is None:
        verdict: Verdict = "untimed"
    elif due and ((planned and planned > due) or (over and over < begun.moment)):
        verdict = "late"
    else:
        verdict = "in-time" if answered else "unanswered"
    return Notice(clock, number, verdict, due, sending, planned, over, later)


def _due(clock: Clock, number: int, sending: Sending | None, begun: Begun) -> datetime | None:
    """By when it has to be sent, as the plan goes; of two limits the earlier counts."""
    handbook = begun.handbook
    calendar, zone = calendar_at(clock.site, handbook), ZoneInfo(zone_at(clock.site, handbook))
    ends = (
        end_of(_after(begun.moment, start), limit, calendar, zone)
        for limit in limits(clock, number)
        if (start := latest_start(limit, clock, sending, begun.threat, handbook)) is not None
    )
    return min(ends, default=None)


def _after(moment: datetime, later: Duration) -> datetime:
    return moment.astimezone(UTC) + timedelta(minutes=later.minutes)


def _answers(sending: Sending, begun: Begun, due: datetime | None) -> datetime | None:
    """When who sends it first answers, of the hours until it is due; called once somebody has decided."""
    role = begun.handbook.roles.get(_who(sending))
    if role is None:
        return None
    ladder = cast_of(begun.threat, begun.handbook).ladder
    for later in _hours(due - begun.moment if due else LOOKED_AT):
        scenario, hour = begun.world(later)
        taken = reach(role, ladder, scenario).at(hour)
        if taken is not None:
            decided = 0 if later else decision(begun.threat, scenario).at(hour) or 0
            return begun.moment + later + timedelta(minutes=taken + decided)
    return None


def _hours(until: timedelta) -> Iterator[timedelta]:
    """Each full hour from the beginning until a deadline."""
    return (n * HOUR for n in range(int(min(until, LOOKED_AT) / HOUR) + 1))


def _who(sending: Sending) -> str:
    by = sending.by.step if isinstance(sending.by, TimedStep) else sending.by
    return by.who or ""
