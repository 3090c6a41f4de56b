"""Who may be on duty in an hour of a week, against who is on the dates of a year."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prontuario.model.calendar import is_holiday
from prontuario.model.handbook import Handbook
from prontuario.model.people import Role
from prontuario.model.policy import Policy
from prontuario.plan.on_duty import slots
from prontuario.rehearsal.duty_week import weeks_of
from prontuario.rehearsal.week import ALWAYS, HOURS, WEEKS, in_week

ROME, DAY, HOUR = ZoneInfo("Europe/Rome"), timedelta(days=1), timedelta(hours=1)
BEGIN = datetime(2026, 1, 11, 23, tzinfo=UTC)
PEOPLE = ["ada", "bruno", "carla"]


@st.composite
def rotas(draw):
    """A list of layers that are on all the year."""
    found = []
    for _ in range(draw(st.integers(1, 3))):
        layer = {
            "people": draw(st.lists(st.sampled_from([*PEOPLE, "nobody"]), min_size=1, max_size=4)),
            "every": draw(st.sampled_from(["1d", "2d", "3d", "1w", "2w", "8h", "12h", "36h"])),
            "from": draw(st.sampled_from(["2025-12-01", "2025-12-03 09:00", "2025-12-06 18:00"])),
        }
        for key, values in (
            ("on", ["mon-fri", "sat-sun", ["sat", "sun", "holidays"], "tue, thu"]),
            ("hours", ["08:00-18:00", "18:00-08:00", "09:00-13:00, 15:00-19:00", "08:30-17:45"]),
            ("time_zone", ["America/New_York", "Asia/Kolkata"]),
        ):
            if draw(st.booleans()):
                layer[key] = draw(st.sampled_from(values))
        found.append(layer)
    return found


def made(rota) -> tuple[Role, Handbook]:
    """A role with a rota, in a handbook of Italy."""
    role = Role.model_validate({"id": "duty", "title": "Duty", "rota": rota})
    return role, Handbook(policy=Policy(time_zone="Europe/Rome", country="IT"), roles={"duty": role})


def hours_of_dates(role, book, weeks: int):
    """Each full hour of some weeks, as an hour of the four weeks, and who is on duty at it."""
    calendar = book.policy.working_calendar
    for slot in slots(role, book, BEGIN, BEGIN + 7 * weeks * DAY):
        moment = (
            slot.start
            if slot.start.minute == 0
            else slot.start + (60 - slot.start.minute) * timedelta(minutes=1)
        )
        while moment < slot.end:
            local = moment.astimezone(ROME)
            day = local.date()
            hour = in_week(
                local.weekday() * 24 + local.hour, is_holiday(day, calendar), is_holiday(day - DAY, calendar)
            )
            if not local.fold and local.utcoffset() == (local - 2 * HOUR).astimezone(ROME).utcoffset():
                yield hour, None if slot.who == "nobody" else slot.who
            moment += HOUR


def possible(role, book) -> dict[int, set[str | None]]:
    """Who may be on duty at each hour of the four weeks."""
    found: dict[int, set[str | None]] = {hour: set() for hour in range(WEEKS * HOURS)}
    for week in weeks_of(role, book):
        for duty in week:
            for hour in found:
                if duty.hours >> hour & 1:
                    found[hour].add(duty.first)
    return found


@given(rotas())
@settings(max_examples=40, deadline=None)
def test_whoever_is_on_duty_on_a_date_may_be_so_in_the_week(rota):
    role, book = made(rota)
    if role.taking_turns:
        may_be = possible(role, book)
        wrong = [(hour, who) for hour, who in hours_of_dates(role, book, 20) if who not in may_be[hour]]
        assert wrong == []


@given(rotas())
@settings(max_examples=40, deadline=None)
def test_each_week_says_of_each_hour_once_who_is_on_duty(rota):
    role, book = made(rota)
    for week in weeks_of(role, book):
        assert sum(duty.hours for duty in week) == ALWAYS
        together = 0
        for duty in week:
            assert not together & duty.hours
            together |= duty.hours


@pytest.mark.parametrize(
    "rota",
    [
        {"every": "8h", "from": "2026-01-05 08:00", "people": PEOPLE},
        {"every": "1d", "from": "2026-01-05 08:00", "people": [*PEOPLE, *PEOPLE, "dino"]},
        {"on": "mon-fri", "every": "1d", "from": "2026-01-05", "people": [*PEOPLE, "dino", "elio"]},
        {
            "on": "mon-fri",
            "hours": "18:00-08:00",
            "every": "1d",
            "from": "2026-01-05",
            "people": [*PEOPLE, "dino"],
        },
        {"on": "sat-sun", "every": "2d", "from": "2026-01-03", "people": PEOPLE},
        {"every": "1w", "from": "2026-01-05 09:00", "people": PEOPLE},
    ],
)
def test_nobody_is_thought_to_be_on_duty_who_never_is(rota):
    role, book = made(rota)
    really: dict[int, set[str | None]] = {}
    for hour, who in hours_of_dates(role, book, 24):
        really.setdefault(hour % HOURS, set()).add(who)
    may_be = possible(role, book)
    assert {hour: may_be[hour] for hour in range(HOURS)} == really
