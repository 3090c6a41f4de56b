"""Hours of a site are said on its own clock, with its name: against a count, hour by hour, with zoneinfo."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prontuario.checks.case import Case
from prontuario.checks.people import unreachable_on_duty
from prontuario.model.handbook import Handbook
from prontuario.model.people import Absence, Person, Role, Swap
from prontuario.model.policy import Policy
from prontuario.model.site import Site
from prontuario.model.time import DAYS
from prontuario.plan.on_duty import on_duty
from prontuario.rehearsal.week_words import week_words
from prontuario.views.away import away_views
from prontuario.views.contacts import contacts
from prontuario.views.context import Context
from prontuario.views.turns import turns_table, turns_view

ZONES = ["Europe/Rome", "America/New_York", "Asia/Jerusalem", "Asia/Kolkata", "Australia/Sydney"]
TODAY = date(2026, 3, 1)
NAMED = " (local time, There)"
HOUR = timedelta(hours=1)
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
MOMENT = re.compile(r"(\d+) (\w{3}) (\d{4}) (\d\d):(\d\d)")
pairs = st.tuples(st.sampled_from(ZONES), st.sampled_from(ZONES)).filter(lambda pair: pair[0] != pair[1])
spans = st.tuples(st.integers(0, 12), st.integers(1, 11)).map(lambda pair: (pair[0], pair[0] + pair[1]))


def hours(first: int, last: int) -> str:
    return f"{first:02d}:00-{last:02d}:00"


def book(own: str, there: str, role: dict, **people: dict) -> Handbook:
    """A role and people at a site of another time zone."""
    known = {
        name: Person.model_validate({"id": name, "name": name.title(), "site": "there", **each})
        for name, each in people.items()
    }
    return Handbook(
        policy=Policy.model_validate({"time_zone": own}),
        people=known,
        roles={"duty": Role.model_validate({"id": "duty", "title": "Duty", "site": "there", **role})},
        sites={"there": Site.model_validate({"id": "there", "title": "There", "time_zone": there})},
    )


def said_hours(text: str) -> set[tuple[int, int]]:
    """The days of the week and the hours that a text names, like `Mon–Fri 09:00–12:00, 14:00–18:00, Sat 09:00–12:00`."""
    found, days = set(), list[int]()
    for word in text.replace(",", "").split():
        if word[0].isalpha():
            first, _, last = word.partition("–")
            day, end = (DAYS.index(each.lower()) for each in (first, last or first))
            days = [(day + n) % 7 for n in range((end - day) % 7 + 1)]
        else:
            start, end = (int(each[:2]) for each in word.split("–"))
            found |= {(day, hour) for day in days for hour in range(start, end)}
    return found


@settings(max_examples=40, deadline=None)
@given(pairs, spans, st.booleans())
def test_hours_of_a_person_are_those_of_the_site_of_the_person(zones, span, at_desk):
    kind = "office" if at_desk else "mobile"
    ada = {
        "reachable": {"mon-sat": hours(*span)},
        "phones": [{"kind": kind, "number": "+44 20 7946 0101"}],
    }
    handbook = book(*zones, {"holders": "ada"}, ada=ada)
    (contact,) = contacts(handbook.roles["duty"], Context.of(handbook, "en", TODAY))
    office = range(9, 18) if at_desk else range(24)
    expected = {(day, hour) for day in range(5 if at_desk else 6) for hour in range(*span) if hour in office}
    if not expected:
        assert contact.answers == "answers: never"
        return
    assert contact.answers.startswith("answers: ")
    assert contact.answers.endswith(NAMED)
    assert said_hours(contact.answers.removeprefix("answers: ").removesuffix(NAMED)) == expected


def test_hours_on_the_handbooks_clock_have_no_name():
    ada = {
        "reachable": {"mon-fri": "09:00-13:00"},
        "phones": [{"kind": "mobile", "number": "+44 7700 900101"}],
    }
    handbook = book("Europe/Rome", "Europe/Rome", {"holders": "ada"}, ada=ada)
    (contact,) = contacts(handbook.roles["duty"], Context.of(handbook, "en", TODAY))
    assert contact.answers == "answers: Mon–Fri 09:00–13:00"


def moment_in(text: str, zone: str) -> datetime:
    """The first moment that a text names, on the clock of a time zone."""
    day, month, year, hour, minute = MOMENT.search(text).groups()
    local = datetime(int(year), MONTHS.index(month) + 1, int(day), int(hour), int(minute))
    return local.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


@settings(max_examples=60, deadline=None)
@given(pairs, st.integers(0, 250), st.integers(4, 23))
def test_a_swap_is_said_on_the_clock_on_which_it_changes_who_is_on_duty(zones, day, hour):
    """Hours from four in the morning on: no clock is changed then."""
    own, there = zones
    begin = datetime(2026, 3, 1, hour) + day * 24 * HOUR
    swap = {
        "role": "duty",
        "who": "bruno",
        "from": f"{begin:%Y-%m-%d %H:%M}",
        "to": f"{begin + 30 * HOUR:%Y-%m-%d %H:%M}",
    }
    handbook = book(own, there, {"rota": {"people": "ada"}}, ada={}, bruno={})
    handbook = replace(handbook, swaps=(Swap.model_validate(swap),))
    (said,) = turns_view(handbook.roles["duty"], Context.of(handbook, "en", TODAY)).swaps
    assert f"{NAMED}: Bruno" in said
    first = moment_in(said, there)
    role = handbook.roles["duty"]
    before, after = (
        on_duty(role, handbook, moment.astimezone(ZoneInfo(own)).replace(tzinfo=None))
        for moment in (first - HOUR / 60, first)
    )
    assert (before.person, after.person) == ("ada", "bruno")
    assert turns_table(handbook, first)["roles"]["duty"]["zone"] == there


@settings(max_examples=40, deadline=None)
@given(pairs, spans, spans)
def test_a_finding_about_somebody_unreachable_has_the_hours_of_that_persons_site(zones, duty, reachable):
    """In winter, in summer, and in the weeks in which only one of two clocks was changed, the same hours."""
    own, there = zones
    role = {"rota": {"on": "mon-fri", "hours": hours(*duty), "people": "ada"}, "holders": "ada"}
    ada = {"reachable": {"mon-sun": hours(*reachable)}}
    case = Case(book(own, there, role, ada=ada), TODAY)
    silent = set(range(*duty)) - set(range(*reachable))
    mask = sum(1 << day * 24 + hour for day in range(5) for hour in silent)
    said = [each.message for each in unreachable_on_duty.run(case)]
    expected = f"on duty for `duty`, and not to be reached: Ada {week_words(mask)} ({there})"
    assert said == ([expected] if silent else [])


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2026-12-14", "2026-12-18", "Away: 14 Dec 2026 to 18 Dec 2026. Nobody stands in."),
        ("2026-11-28", "2026-11-28", "Away: 28 Nov 2026. Nobody stands in."),
        ("2026-11-28 14:00", "2026-11-28 18:00", f"Away: 28 Nov 2026 14:00–18:00{NAMED}. Nobody stands in."),
        (
            "2026-11-28 14:00",
            "2026-11-29",
            f"Away: 28 Nov 2026 14:00 to 29 Nov 2026{NAMED}. Nobody stands in.",
        ),
    ],
)
def test_an_absence_with_hours_names_the_clock_and_one_day_is_said_once(start, end, expected):
    handbook = book("Europe/London", "Asia/Jerusalem", {"holders": "ada"}, ada={})
    absence = Absence.model_validate({"who": "ada", "from": start, "to": end})
    handbook = replace(handbook, absences=(absence,))
    (away,) = away_views(handbook.people["ada"], Context.of(handbook, "en", TODAY), handbook.roles["duty"])
    assert away.text == expected


ROTA = [
    {"on": "holidays", "people": "ada"},
    {"on": "mon-fri", "hours": "07:00-19:00", "people": "bruno"},
    {"every": "1w", "from": "2026-01-05 08:00", "people": ["ada", "bruno"]},
    {"until": "2026-12-31", "people": "ada"},
    {"people": "bruno"},
]


def test_each_layer_says_when_it_is_on_and_the_last_ones_that_it_is_all_other_times():
    handbook = book("Europe/London", "Asia/Jerusalem", {"rota": ROTA}, ada={}, bruno={})
    order = turns_view(handbook.roles["duty"], Context.of(handbook, "en", TODAY)).order
    assert order == (
        "Public holidays: Ada",
        f"Mon–Fri 07:00–19:00{NAMED}: Bruno",
        f"At all other times: In turn, 1 week each: Ada, Bruno; changes Monday 08:00{NAMED}",
        "At all other times until 31 Dec 2026: Ada",
        "At all other times: Bruno",
    )
    italian = turns_view(handbook.roles["duty"], Context.of(handbook, "it", TODAY)).order
    assert italian[-1] == "In tutti gli altri orari: Bruno"


def test_a_rota_without_layers_is_on_at_every_hour():
    handbook = book("Europe/London", "Asia/Jerusalem", {"rota": {"people": "ada"}}, ada={})
    assert turns_view(handbook.roles["duty"], Context.of(handbook, "en", TODAY)).order == ("Ada",)
