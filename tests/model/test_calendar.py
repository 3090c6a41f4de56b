"""Working days: weekends, public holidays of a country and region, the company's own days off."""

from datetime import date, timedelta
from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from prontuario.model.calendar import (
    Calendar,
    WorkingDays,
    holiday_name,
    is_holiday,
    is_working_day,
    next_working_day,
)
from prontuario.model.days_off import DaysOff
from prontuario.model.policy import Policy

MILAN = Calendar(country="IT", region="MI", days_off=("2026-12-24",))
DAY = timedelta(days=1)
DATES = st.dates(date(2020, 1, 1), date(2040, 12, 31))


def refused(data, country="IT"):
    with pytest.raises(ValidationError) as error:
        Calendar.model_validate(data, context={"country": country})
    return error.value.errors()[0]["msg"]


def test_without_a_country_only_weekends_are_free():
    year = [date(2026, 1, 1) + n * DAY for n in range(365)]
    assert [day for day in year if is_working_day(day, Calendar())] == [
        day for day in year if day.weekday() < 5
    ]


@pytest.mark.parametrize(
    ("day", "name", "worked"),
    [
        (date(2026, 12, 7), "Sant'Ambrogio", False),
        (date(2026, 12, 8), "Immacolata Concezione", False),
        (date(2026, 12, 9), "", True),
        (date(2026, 12, 24), "", False),
        (date(2026, 4, 6), "Lunedì dell'Angelo", False),
        (date(2026, 12, 25), "Natale", False),
    ],
)
def test_a_public_holiday_has_a_name_and_nobody_works(day, name, worked):
    assert holiday_name(day, MILAN, "it") == name
    assert is_working_day(day, MILAN) is worked
    assert is_holiday(day, MILAN) is not worked


def test_the_name_of_a_holiday_comes_in_a_language_that_is_known():
    assert holiday_name(date(2026, 12, 25), MILAN, "en") == "Christmas Day"
    assert holiday_name(date(2026, 12, 25), MILAN, "xx") == "Christmas Day"
    kuwait = Calendar(country="KW")
    assert (
        holiday_name(date(2027, 1, 1), kuwait, "it") == "New Year's Day"
    )  # nobody in Italy reads its own name there
    assert holiday_name(date(2027, 1, 1), kuwait, "ar") == "رأس السنة الميلادية"


def test_a_holiday_that_moves_is_kept_on_the_day_to_which_it_moves():
    assert not is_working_day(date(2027, 7, 5), Calendar(country="US"))  # 4 July 2027 is a Sunday


def test_the_country_of_the_policy_is_that_of_its_calendar():
    assert is_holiday(date(2026, 12, 8), Policy(country="IT").working_calendar)
    assert not is_holiday(date(2026, 12, 8), Policy().working_calendar)
    elsewhere = Policy(country="IT", calendar=Calendar(country="GB")).working_calendar
    assert not is_holiday(date(2026, 12, 8), elsewhere)


@pytest.mark.parametrize("typed", ["MI", "mi", "IT-MI", "Milano", "milano"])
def test_a_region_is_known_by_its_short_and_its_long_name(typed):
    assert Calendar.model_validate({"region": typed}, context={"country": "IT"}).region == "MI"


@pytest.mark.parametrize(
    ("data", "country", "said"),
    [
        (
            {"region": "Milan"},
            "IT",
            "`Milan` is not a region of IT whose public holidays are known - did you mean",
        ),
        ({"region": "zzzz"}, "GB", "write one of: ENG, NIR, SCT, WLS"),
        ({"region": "zzzz"}, "", "write `country:` above it"),
        ({"region": "zzzz"}, "DK", "leave it out"),
        ({"country": "UK"}, "", "did you mean `GB`?"),
        ({"country": "Italy"}, "", "write its two letters, like IT or GB"),
        ({"working_days": "weekdays"}, "", "write mon-fri, or [mon-thu, sat]"),
        ({"days_off": ["7/12/2026"]}, "", "write year-month-day, like 2026-09-12"),
        ({"days_off": "2026-12-24 to 2027-01-06"}, "", "write {from: 2026-12-24, to: 2027-01-06}"),
        ({"days_off": ["2026-12-24 – 2027-01-06"]}, "", "write {from: 2026-12-24, to: 2027-01-06}"),
        ({"days_off": [{"from": "2026-12-24"}]}, "", "write {from: 2026-12-24, to: 2027-01-06}"),
        ({"days_off": [{"first": "2026-12-24", "to": "2026-12-26"}]}, "", "have a first and a last day"),
        (
            {"days_off": {"from": "2026-12-24", "to": "2026-12-23"}},
            "",
            "end on 2026-12-23, before they begin",
        ),
        ({"days_off": {"from": "24.12.2026", "to": "2026-12-26"}}, "", "2026-12-24"),
    ],
)
def test_what_no_calendar_knows_is_refused_with_a_hint(data, country, said):
    assert said in refused(data, country)


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("mon-fri", {0, 1, 2, 3, 4}),
        ("sun-thu", {6, 0, 1, 2, 3}),
        (["mon-wed", "sat"], {0, 1, 2, 5}),
        ("Mon", {0}),
    ],
)
def test_the_days_that_are_worked_are_written_as_ranges(typed, days):
    assert WorkingDays.parse(typed).days == days


def in_a_row(days: tuple[date, int]) -> DaysOff:
    return DaysOff(days[0], days[0] + days[1] * DAY)


@given(DATES, st.integers(0, 20), DATES)
def test_days_off_in_a_row_are_each_of_these_days(first, more, other):
    last = first + more * DAY
    row = Calendar.model_validate({"days_off": [f"{other}", {"from": f"{first}", "to": f"{last}"}]})
    each = Calendar(days_off=(other, *(first + n * DAY for n in range(more + 1))))
    for day in (first - DAY, first, last, last + DAY, other, other + DAY):
        assert is_holiday(day, row) is is_holiday(day, each)
        assert is_working_day(day, row) is is_working_day(day, each)


CALENDARS = st.builds(
    Calendar,
    country=st.sampled_from([None, "IT", "US", "GB", "IN", "AE"]),
    days_off=st.lists(DATES | st.tuples(DATES, st.integers(0, 30)).map(in_a_row), max_size=5).map(tuple),
    working_days=st.sets(st.sampled_from(range(7)), min_size=1).map(
        lambda days: WorkingDays(frozenset(days))
    ),
)


@given(DATES, CALENDARS, st.integers(1, 40))
def test_the_next_working_days_are_those_that_are_found_day_by_day(day, calendar, count):
    later = (day + n * DAY for n in range(1, 2000))
    worked = (
        each
        for each in later
        if each.weekday() in calendar.working_days.days and not is_holiday(each, calendar)
    )
    assert next_working_day(day, calendar, count) == next(islice(worked, count - 1, None))


def test_a_count_that_runs_past_the_calendar_ends_with_it():
    assert next_working_day(date(9999, 12, 30), Calendar(), 9_999) == date.max
