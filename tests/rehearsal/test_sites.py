"""Hours of people at sites are hours of their clocks: the rehearsal against a count, hour by hour, of the dates of a year."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

import holidays
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prontuario.model.handbook import Handbook
from prontuario.model.people import Absence, Person, Role
from prontuario.model.policy import Policy
from prontuario.model.site import Site
from prontuario.model.time import DAYS
from prontuario.plan.away import away_at
from prontuario.plan.on_duty import on_duty
from prontuario.rehearsal.calls import reach
from prontuario.rehearsal.response_times import ResponseTimes
from prontuario.rehearsal.scenario import Scenario
from prontuario.rehearsal.season import seasons
from prontuario.rehearsal.start_time import StartTime
from prontuario.rehearsal.week import HOURS
from tests.rehearsal.small import book

ZONES = [
    "Europe/Rome",
    "America/New_York",
    "Asia/Kolkata",
    "Australia/Sydney",
    "Pacific/Auckland",
    "Asia/Tokyo",
]
QUARTERS = [timedelta(minutes=15 * n) for n in range(4)]
HOUR, YEAR = timedelta(hours=1), 2026
ENGLAND = holidays.country_holidays("GB", subdiv="ENG", years=[YEAR])
MOBILE = {"mobile": {"id": "mobile", "title": "mobile", "kind": "phone"}}


def at_site(zone: str, own: str, reachable, role=None) -> Handbook:
    """One person who holds a role, at a site of another time zone; English holidays are kept there."""
    site = {
        "id": "there",
        "title": "There",
        "time_zone": zone,
        "calendar": {"country": "GB", "region": "ENG"},
    }
    phones = [{"kind": "mobile", "number": "+44 7700 900301"}]
    person = {"id": "ada", "name": "Ada", "site": "there", "reachable": reachable, "phones": phones}
    held = {"id": "duty", "title": "Duty", "holders": "ada", **(role or {})}
    return Handbook(
        policy=Policy.model_validate({"time_zone": own, "country": "IT"}),
        people={"ada": Person.model_validate(person)},
        roles={"duty": Role.model_validate(held)},
        sites={"there": Site.model_validate(site)},
        channels=book().channels,
    )


def reached(handbook: Handbook, moment: datetime | None = None) -> ResponseTimes:
    """How long it takes to reach the role by mobile phone, with the worst season."""
    role = handbook.roles["duty"]
    worlds = Scenario(handbook, moment=moment).turns((role,))
    return ResponseTimes.latest(reach(role, ("mobile",), world) for world in worlds)


def answers(local: datetime, start: int, end: int, weekdays: range, closed: bool) -> bool:
    """Whether an hour on somebody's clock is in `start` to `end` (hours of the day) of a weekday."""
    if closed and local.date() in ENGLAND:
        return False
    return local.weekday() in weekdays and start <= local.hour < end


@cache
def quiet(zone: str, day: datetime) -> bool:
    """Whether the clocks of a zone are not changed around a day."""
    return len({(day + n * 12 * HOUR).astimezone(ZoneInfo(zone)).utcoffset() for n in range(-4, 5)}) == 1


def occurrences(own: str, zone: str):
    """Each hour of the year: its number in the handbook's week, and its quarters on the clock of the site."""
    here, there, moment = ZoneInfo(own), ZoneInfo(zone), datetime(YEAR, 1, 2, tzinfo=UTC)
    while moment.year == YEAR and moment < datetime(YEAR, 12, 30, tzinfo=UTC):
        local = moment.astimezone(here)
        first = moment - timedelta(minutes=local.minute)
        if quiet(own, moment.replace(hour=12)) and quiet(zone, moment.replace(hour=12)):
            yield (
                local.weekday() * 24 + local.hour,
                [(first + each).astimezone(there) for each in QUARTERS],
            )
        moment += HOUR


@given(st.sampled_from(ZONES), st.sampled_from(ZONES), st.integers(0, 12), st.integers(13, 24), st.booleans())
@settings(max_examples=25, deadline=None)
def test_somebody_counts_in_the_hours_in_which_they_answer_in_every_season(zone, own, start, end, daily):
    weekdays = range(7) if daily else range(5)
    days = f"{DAYS[0]}-{DAYS[weekdays[-1]]}"
    closing = f"{end}:00"
    handbook = at_site(zone, own, {days: f"{start:02d}:00-{closing}"})
    counted = [True] * HOURS
    for hour, quarters in occurrences(own, zone):
        counted[hour] &= all(answers(each, start, end, weekdays, False) for each in quarters)
    times = reached(handbook)
    assert [times.at(hour) is not None for hour in range(HOURS)] == counted


@given(
    st.sampled_from(ZONES),
    st.sampled_from(ZONES),
    st.datetimes(datetime(YEAR, 1, 3), datetime(YEAR, 12, 28)),
    st.integers(0, 12),
    st.integers(13, 24),
)
@settings(max_examples=150, deadline=None)
def test_on_a_day_its_offset_and_the_holidays_of_the_site_count(zone, own, moment, start, end):
    moment = moment.replace(minute=0, second=0, microsecond=0)
    here, there = ZoneInfo(own), ZoneInfo(zone)
    instant = moment.replace(tzinfo=here).astimezone(UTC)
    if not (
        quiet(own, instant.replace(hour=12, minute=0)) and quiet(zone, instant.replace(hour=12, minute=0))
    ):
        return
    handbook = at_site(zone, own, {"mon-fri": f"{start:02d}:00-{end}:00", "holidays": "never"})
    expected = all(
        answers((instant + each).astimezone(there), start, end, range(5), True) for each in QUARTERS
    )
    start_time = StartTime.parse(f"{moment:%Y-%m-%d %H}:00")
    found = reached(handbook, start_time.date).at(start_time.hour_in(handbook))
    assert (found is not None) is expected


@given(st.sampled_from(ZONES), st.sampled_from(ZONES))
@settings(max_examples=20, deadline=None)
def test_two_who_hand_over_at_one_site_leave_no_hour(zone, own):
    """Both clocks are the same one: no change to summer time comes between them."""
    handbook = at_site(zone, own, {"mon-sun": "06:00-18:00"})
    night = handbook.people["ada"].model_copy(
        update={
            "id": "bruno",
            "reachable": at_site(zone, own, {"mon-sun": "18:00-06:00"}).people["ada"].reachable,
        }
    )
    role = handbook.roles["duty"].model_copy(update={"holders": ("ada", "bruno")})
    both = Handbook(
        policy=handbook.policy,
        people={**handbook.people, "bruno": night},
        roles={"duty": role},
        sites=handbook.sites,
        channels=handbook.channels,
    )
    minutes = [ZoneInfo(each).utcoffset(datetime(YEAR, 1, 9)).total_seconds() % 3600 for each in (zone, own)]
    if len(set(minutes)) == 1:  # else an hour has two halves, and nobody has it whole
        assert reached(both).never == 0


def test_the_clocks_of_several_places_go_through_a_year_together():
    handbook = at_site("America/New_York", "Europe/Rome", "always")
    found = seasons(["America/New_York", "Europe/London"], handbook)
    assert {dict(each)["America/New_York"] for each in found} == {-360, -300}
    assert {dict(each)["Europe/London"] for each in found} == {-60}
    assert seasons(["Europe/Rome"], handbook) == (frozenset(),)


@pytest.mark.parametrize(
    ("local", "person"),
    [
        ("2026-07-06 14:59", None),  # Rome; in New York it is 08:59
        ("2026-07-06 15:00", "ada"),
        ("2026-07-06 22:59", "ada"),
        ("2026-03-16 14:00", "ada"),  # America has summer time already: 09:00 there
        ("2026-05-25 16:00", None),  # a holiday in England, whose calendar the site keeps
        ("2026-06-02 16:00", "ada"),  # a holiday in Italy only
    ],
)
def test_a_rota_is_on_the_clock_of_its_site_with_its_holidays(local, person):
    rota = [
        {"on": "holidays", "people": "nobody"},
        {"on": "mon-fri", "hours": "09:00-17:00", "people": "ada"},
    ]
    handbook = at_site(
        "America/New_York", "Europe/Rome", "always", {"holders": [], "rota": rota, "site": "there"}
    )
    assert on_duty(handbook.roles["duty"], handbook, datetime.fromisoformat(local)).person == person


def test_somebody_is_away_from_midnight_on_at_their_site():
    handbook = at_site("Asia/Tokyo", "Europe/Rome", "always")
    absence = Absence.model_validate({"who": "ada", "from": "2026-05-11", "to": "2026-05-12"})
    gone = Handbook(policy=handbook.policy, people=handbook.people, sites=handbook.sites, absences=(absence,))
    hours = ("2026-05-10 16:59", "2026-05-10 17:00", "2026-05-12 16:59", "2026-05-12 17:00")
    assert ["ada" in away_at(datetime.fromisoformat(each), gone) for each in hours] == [
        False,
        True,
        True,
        False,
    ]
