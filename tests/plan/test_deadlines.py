"""When a legal deadline ends: against a count day by day and minute by minute, and on days that one can look up."""

from calendar import monthrange
from datetime import UTC, date, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prontuario.model.calendar import Calendar, WorkingDays, holiday_name
from prontuario.model.clock import Clock
from prontuario.model.duration import Duration
from prontuario.model.period import Moves, Period
from prontuario.plan.deadlines import (
    Limit,
    begins,
    deadline_key,
    end_of,
    follows,
    limits,
    months_later,
    shortest,
)

ROME, STAYS = ZoneInfo("Europe/Rome"), Moves()
NEXT = Moves.parse("next-working-day")
NOON = Moves.parse("next-working-day 12:00")
ITALY = Calendar(country="IT")
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)


def ended(began, within, moves=STAYS, calendar=ITALY, zone=ROME):
    """When a limit ends, on the wall of its zone."""
    limit = Limit("aware", Period.parse(within), moves)
    moment = datetime.fromisoformat(began).replace(tzinfo=zone)
    return f"{end_of(moment, limit, calendar, zone).astimezone(zone):%Y-%m-%d %H:%M}"


@pytest.mark.parametrize(
    ("began", "within", "moves", "end"),
    [
        ("2026-11-26 18:00", "4bd", STAYS, "2026-12-02 23:59"),  # Thursday evening: Fri, Mon, Tue, Wed
        ("2026-12-04 09:00", "2bd", STAYS, "2026-12-09 23:59"),  # over the 8th, a holiday
        ("2026-12-05 09:00", "1bd", STAYS, "2026-12-07 23:59"),  # on a Saturday
        ("2026-12-24 09:00", "2 business days", STAYS, "2026-12-29 23:59"),
        ("2026-01-31 09:00", "1mo", STAYS, "2026-02-28 23:59"),
        ("2027-12-31 09:00", "2 months", STAYS, "2028-02-29 23:59"),
        ("2026-02-28 09:00", "1 month", STAYS, "2026-03-28 23:59"),
        ("2026-11-08 09:00", "1mo", STAYS, "2026-12-08 23:59"),
        ("2026-11-08 09:00", "1mo", NEXT, "2026-12-09 23:59"),
        ("2026-11-08 09:00", "1mo", NOON, "2026-12-09 12:00"),
        ("2026-11-27 09:00", "24h", NOON, "2026-11-30 12:00"),
        ("2026-11-26 09:00", "24h", NOON, "2026-11-27 09:00"),
        ("2026-03-28 12:00", "24h", STAYS, "2026-03-29 13:00"),  # an hour is left out that night
        ("2026-10-24 12:00", "24h", STAYS, "2026-10-25 11:00"),  # and one comes twice
        ("2026-10-23 12:00", "1bd", STAYS, "2026-10-26 23:59"),
    ],
)
def test_a_deadline_ends_when_the_law_says(began, within, moves, end):
    assert ended(began, within, moves) == end


ZONES = ("Europe/Rome", "America/New_York", "Asia/Kolkata", "America/Havana", "Asia/Beirut")
CALENDARS = (
    Calendar(),
    ITALY,
    Calendar(country="US", days_off=(date(2026, 11, 27),)),
    Calendar(country="AE", working_days=WorkingDays.parse("sun-thu")),
    Calendar(country="IN", working_days=WorkingDays(frozenset({0, 1, 2, 3, 4, 5}))),
)
MOMENTS = st.datetimes(datetime(2024, 1, 1), datetime(2030, 12, 31), timezones=st.just(UTC)).map(
    lambda at: at.replace(second=0, microsecond=0)
)
PERIODS = st.one_of(
    st.integers(0, 40 * 1440).map(lambda minutes: Period(Duration(minutes))),
    st.integers(1, 15).map(lambda days: Period(working_days=days)),
    st.integers(1, 14).map(lambda months: Period(months=months)),
)
MOVES = st.sampled_from((STAYS, NEXT, NOON, Moves(True, 0)))


def free(day, calendar):
    """Whether nobody works on a day, asked of everything that may close a company."""
    closed = any(day in each for each in calendar.days_off) or holiday_name(day, calendar) != ""
    return closed or day.weekday() not in calendar.working_days.days


@cache
def minutes_of(day, zone):
    """Each minute in which the wall shows a day, in order."""
    first = datetime(day.year, day.month, day.day, tzinfo=UTC) - DAY
    every = (first + n * MINUTE for n in range(3 * 1440))
    return tuple(at for at in every if at.astimezone(ZoneInfo(zone)).date() == day)


def at_the_wall(day, minute, zone):
    """The first minute in which the wall shows a time, or, where it never does, the time that comes an hour later."""
    local = ZoneInfo(zone)
    shown = [
        at
        for at in minutes_of(day, zone)
        if (at.astimezone(local).hour * 60 + at.astimezone(local).minute) == minute
    ]
    return shown[0] if shown else at_the_wall(day, minute + 60, zone)


def by_hand(began, period, moves, calendar, zone):
    """The same, one day after the other."""
    day = began.astimezone(ZoneInfo(zone)).date()
    if period.duration is not None:
        end = began
        for _ in range(period.duration.minutes):
            end += MINUTE
        day = end.astimezone(ZoneInfo(zone)).date()
    else:
        number, months, left = day.day, period.months, period.working_days
        while left or months:
            before, day = day, day + DAY
            left -= bool(left) and not free(day, calendar)
            last = monthrange(day.year, day.month)[1]
            months -= bool(months) and day.day == min(number, last)
            assert day - before == DAY
        end = at_the_wall(day, 1439, zone)
    if moves.to_working_day and free(day, calendar):
        while free(day, calendar):
            day += DAY
        end = at_the_wall(day, 1439 if moves.at is None else moves.at, zone)
    return end


@settings(max_examples=400)
@given(MOMENTS, PERIODS, MOVES, st.sampled_from(CALENDARS), st.sampled_from(ZONES))
def test_it_ends_when_a_count_by_hand_says(began, period, moves, calendar, zone):
    limit = Limit("aware", period, moves)
    assert end_of(began, limit, calendar, ZoneInfo(zone)) == by_hand(began, period, moves, calendar, zone)


@given(MOMENTS, PERIODS.filter(lambda period: period.duration is None), MOVES, st.sampled_from(CALENDARS))
def test_no_deadline_is_shorter_than_a_plan_may_count_on(began, period, moves, calendar):
    limit = Limit("aware", period, moves)
    given_time = end_of(began, limit, calendar, UTC) - began
    assert given_time >= timedelta(minutes=shortest(limit, calendar).minutes)


@pytest.mark.parametrize(
    ("within", "calendar", "least"),
    [
        ("72h", ITALY, "72h"),
        ("1bd", Calendar(), "1d"),
        ("4bd", Calendar(), "4d"),
        ("5bd", Calendar(), "5d"),  # from a Sunday
        ("6bd", Calendar(), "8d"),  # a weekend is always in it
        ("1mo", Calendar(), "28d"),
        ("2mo", Calendar(), "59d"),
        ("1bd", Calendar(working_days=WorkingDays.parse("mon")), "1d"),
    ],
)
def test_the_least_that_a_law_ever_gives(within, calendar, least):
    assert shortest(Limit("aware", Period.parse(within), STAYS), calendar) == Duration.parse(least)


@given(st.dates(date(2020, 1, 1), date(2040, 1, 1)), st.integers(1, 40))
def test_months_later_is_in_the_month_that_many_months_later(day, months):
    later = months_later(day, months)
    assert later.year * 12 + later.month == day.year * 12 + day.month + months
    assert later.day == min(day.day, monthrange(later.year, later.month)[1])


BANK = Clock.model_validate(
    {
        "id": "bank",
        "title": "Incident",
        "law": "Act",
        "authority": "Supervisor",
        "applies_if": "always",
        "checked": "2026-11-20",
        "moves": "next-working-day",
        "events": {"recall-decided": "The decision to recall"},
        "deadlines": [
            {
                "id": "initial",
                "send": "a",
                "within": "4h",
                "from": "classified",
                "at_latest": {"within": "24h"},
            },
            {"send": "b", "within": "72h", "from": "notified", "moves": "stays"},
            {"id": "final", "send": "c", "within": "1mo", "from": "initial"},
            {"send": "d", "within": "without-undue-delay", "target": "2h", "from": "recall-decided"},
            {"send": "e", "within": "without-undue-delay"},
            {"send": "f", "within": "4bd", "from": "nothing"},
        ],
    }
)


def test_each_deadline_counts_from_what_it_says():
    found = [
        [(each.begins, str(each.period), each.moves) for each in limits(BANK, number)] for number in range(6)
    ]
    assert found == [
        [("classified", "4h", NEXT), ("aware", "24h", NEXT)],
        [("clock/bank/initial", "72h", STAYS)],
        [("clock/bank/initial", "1mo", NEXT)],
        [("event/bank/recall-decided", "2h", STAYS)],
        [],
        [],
    ]
    assert begins("nothing", BANK, 5) is None
    assert [list(follows(BANK, number)) for number in range(4)] == [[], [0], [0], []]
    assert [deadline_key(BANK, number) for number in (0, 1)] == ["clock/bank/initial", "clock/bank/2"]


def test_a_notification_that_no_deadline_sends_is_an_event():
    alone = BANK.model_copy(update={"deadlines": BANK.deadlines[1:2]})
    assert [each.begins for each in limits(alone, 0)] == ["event/bank/notified"]


LAW = {
    **dict.fromkeys(("id", "title", "law", "authority", "applies_if"), "x"),
    "checked": "2026-11-20",
    "moves": "next-working-day",
}


@given(
    st.sampled_from(["2h", "3bd", "1mo", "without-undue-delay"]),
    st.sampled_from([None, "next-working-day 12:00"]),
)
def test_only_what_may_end_on_a_free_day_and_is_the_laws_own_moves(within, own):
    """`moves:` of a whole law says nothing of its working days, nor of a target that we set ourselves."""
    notice = {"send": "Notice", "within": within, **({"moves": own} if own else {})}
    if within == "without-undue-delay":
        notice["target"] = "2h"
    clock = Clock.model_validate({**LAW, "deadlines": [notice]})
    (limit,) = limits(clock, 0)
    assert limit.moves.to_working_day is (within in ("2h", "1mo"))
    assert limit.counts_days is (within != "without-undue-delay")
