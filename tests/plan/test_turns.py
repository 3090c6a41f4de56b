"""Layers, hours, zones, holidays, swaps and absences of rotas, against a count minute by minute."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prontuario.examine import examine
from prontuario.model.handbook import Handbook
from prontuario.model.people import Absence, Person, Role, Swap
from prontuario.model.policy import Policy
from prontuario.plan.on_duty import slots, turns
from prontuario.plan.shifts import counts_weeks, hand_overs, shifts
from prontuario.views.context import Context
from prontuario.views.turns import turns_view
from tests.cases import BASE
from tests.plan.turns_by_hand import ByHand
from tests.written import handbook

PEOPLE = ("ada", "bruno", "carla", "dino")
POLICY = (BASE / "playbooks/policy.yml").read_text("utf-8")
ON = (None, "mon-fri", "sat", ["sat", "sun"], ["sat", "sun", "holidays"], "holidays", "mon-wed, fri")
HOURS = (None, "08:00-18:00", "18:00-08:00", "22:30-06:15", "09:00-13:00, 15:00-19:00", "00:00-24:00")
EVERY = ("1d", "2d", "5d", "1w", "2w", "12h", "8h", "90m", "36h")
ZONES = (None, "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe")
# When clocks change in Europe and America, and days around public holidays.
BEGINS = tuple(datetime(2026, month, day, tzinfo=UTC) for month, day in
               ((3, 7), (3, 28), (10, 24), (10, 31), (12, 24), (12, 31), (4, 30), (7, 11)))  # fmt: skip
LENGTH = timedelta(days=3)


@st.composite
def layers(draw):
    """A layer of any kind."""
    people = draw(st.lists(st.sampled_from((*PEOPLE, "nobody")), min_size=1, max_size=4))
    layer = {"people": people, "every": draw(st.sampled_from(EVERY)), "from": draw(moments(st.just(2026)))}
    for key, values in (("on", ON), ("hours", HOURS), ("time_zone", ZONES)):
        if (value := draw(st.sampled_from(values))) is not None:
            layer[key] = value
    if draw(st.booleans()):
        layer["second"] = draw(st.lists(st.sampled_from(PEOPLE), min_size=1, max_size=2))
    if draw(st.integers(0, 4)) == 0:
        layer["until"] = draw(moments(st.just(2026)))
    if draw(st.integers(0, 6)) == 0:
        turn = {"from": draw(moments(st.just(2026))), "to": draw(moments(st.just(2027))), "who": people[0]}
        return {"turns": [turn]}
    return layer


@st.composite
def moments(draw, years):
    """A day, or an hour of it."""
    day = f"{draw(years)}-{draw(st.integers(1, 12)):02d}-{draw(st.integers(1, 28)):02d}"
    return (
        day if draw(st.booleans()) else f"{day} {draw(st.sampled_from(('09:00', '02:30', '18:00', '00:00')))}"
    )


@st.composite
def times(draw, begin: datetime):
    """From and to, near a moment."""
    first = begin + timedelta(hours=draw(st.integers(-30, 60)))
    last = first + timedelta(hours=draw(st.integers(0, 40)))
    whole = draw(st.booleans())
    return {
        key: f"{each:%Y-%m-%d}" if whole else f"{each:%Y-%m-%d %H:%M}"
        for key, each in (("from", first), ("to", last))
    }


@st.composite
def worlds(draw):
    """A role with a rota, swaps and absences; and a time to look at."""
    begin = draw(st.sampled_from(BEGINS))
    role = Role.model_validate(
        {"id": "duty", "title": "Duty", "holders": draw(st.lists(st.sampled_from(PEOPLE), max_size=2, unique=True)),
         "rota": draw(st.lists(layers(), min_size=1, max_size=3))}
    )  # fmt: skip
    swaps, absences = [], []
    for _ in range(draw(st.integers(0, 3))):
        other = draw(st.sampled_from((None, *PEOPLE)))
        data = {"role": "duty", "who": draw(st.sampled_from(PEOPLE)), **draw(times(begin))}
        swaps.append(Swap.model_validate(data | ({"instead_of": other} if other else {})))
    for _ in range(draw(st.integers(0, 2))):
        cover = draw(st.sampled_from((None, *PEOPLE)))
        data = {"who": draw(st.sampled_from(PEOPLE)), **draw(times(begin))}
        absences.append(Absence.model_validate(data | ({"covered_by": cover} if cover else {})))
    book = Handbook(
        policy=Policy(time_zone="Europe/Rome", country="IT"),
        roles={"duty": role},
        swaps=tuple(swaps),
        absences=tuple(absences),
    )
    return role, book, begin


def table_at(found, moment):
    """What a table says of a moment."""
    now = [turn.on_duty for turn in found.turns if turn.start <= moment][-1]
    return now.person, now.stands_in_for, now.second, now.swapped_with, now.second_swapped_with


@given(worlds())
@settings(max_examples=80, deadline=None)
def test_the_table_says_what_is_counted_minute_by_minute(world):
    role, book, begin = world
    by_hand, found = ByHand(role, book), turns(role, book, begin, LENGTH)
    moments = {begin + timedelta(minutes=15 * n) for n in range(LENGTH // timedelta(minutes=15))}
    moments |= {turn.start - timedelta(minutes=n) for turn in found.turns for n in (0, 1)} - {
        begin - timedelta(minutes=1)
    }
    for moment in sorted(each for each in moments if each < found.until):
        assert table_at(found, moment) == by_hand.at(moment), moment


@given(worlds())
@settings(max_examples=60, deadline=None)
def test_the_stretches_of_a_rota_have_no_pause_and_meet_wherever_they_are_cut(world):
    role, book, begin = world
    whole = list(slots(role, book, begin, begin + 40 * timedelta(days=1)))
    assert [each.end for each in whole[:-1]] == [each.start for each in whole[1:]]
    late = begin + timedelta(hours=17, minutes=7)
    (first, *_) = slots(role, book, late, late + timedelta(minutes=1))
    (now,) = [each for each in whole if each.start <= late < each.end]
    assert replace(first, start=now.start, end=now.end) == now


def duty(rota, **more):
    """A role with a rota, in a handbook."""
    role = Role.model_validate({"id": "duty", "title": "Duty", "rota": rota})
    return role, Handbook(policy=Policy(time_zone="Europe/Rome", country="IT"), roles={"duty": role}, **more)


def who(rota, *moments, **more):
    """Who is on duty at hours of Rome in winter."""
    role, book = duty(rota, **more)
    return [table_at(turns(role, book, at, timedelta(minutes=1)), at)[0] for at in map(instant, moments)]


def instant(text):
    return datetime.fromisoformat(f"{text}+01:00")


WEEK = [
    {"on": "mon-fri", "hours": "08:00-18:00", "every": "1w", "from": "2026-01-05", "people": ["ada", "bruno"]},
    {"on": "mon-fri", "hours": "18:00-08:00", "every": "1d", "from": "2026-01-05", "people": ["carla", "dino", "elio"]},
    {"on": ["sat", "sun", "holidays"], "every": "1w", "from": "2026-01-03 08:00", "people": ["fabio", "gina"]},
]  # fmt: skip


def test_days_nights_and_weekends_have_people_of_their_own():
    assert who(WEEK, "2026-01-05 08:00", "2026-01-05 17:59", "2026-01-12 12:00") == ["ada", "ada", "bruno"]
    assert who(WEEK, "2026-01-05 18:00", "2026-01-06 07:59", "2026-01-07 18:00") == ["carla", "carla", "dino"]
    assert who(WEEK, "2026-01-10 07:59", "2026-01-10 08:00", "2026-01-12 07:59") == ["carla", "gina", "gina"]


def test_a_public_holiday_is_a_day_of_its_own_and_moves_the_turns_that_count_days():
    # 6 January is a holiday in Italy: no night of the layer begins, so the next one has the next turn.
    assert who(WEEK, "2026-01-06 08:00", "2026-01-06 20:00", "2026-01-07 07:00") == [
        "fabio",
        "fabio",
        "fabio",
    ]
    assert who(WEEK[:2], "2026-01-06 20:00", "2026-01-07 20:00") == ["dino", "elio"]  # nothing names holidays


def test_a_turn_of_a_day_that_is_counted_runs_through_the_night_that_began_on_it():
    rota = {"on": "mon-fri", "every": "1d", "from": "2026-01-02 09:00", "people": ["ada", "bruno"]}
    assert who(rota, "2026-01-03 08:59", "2026-01-03 09:00", "2026-01-05 08:59", "2026-01-05 09:00") == [
        "ada", None, None, "bruno",
    ]  # fmt: skip


def test_nobody_is_on_duty_before_the_first_turn_and_after_the_last_day():
    rota = {"every": "1w", "from": "2026-01-05 09:00", "until": "2026-01-18", "people": ["ada", "bruno"]}
    moments = ("2026-01-05 08:59", "2026-01-05 09:00", "2026-01-18 23:59", "2026-01-19 00:00")
    assert who(rota, *moments) == [None, "ada", "bruno", None]


def test_a_layer_may_follow_the_sun_in_a_zone_of_its_own():
    rota = [
        {"hours": "08:00-16:00", "people": "ada"},
        {"hours": "08:00-16:00", "time_zone": "America/New_York", "people": "bruno"},
        {"people": "carla"},
    ]
    moments = ("2026-01-05 15:59", "2026-01-05 16:00", "2026-01-05 21:59", "2026-01-05 22:00")
    assert who(rota, *moments) == ["ada", "bruno", "bruno", "carla"]


def test_a_swap_takes_over_a_turn_and_no_time_without_one():
    swap = Swap.model_validate({"role": "duty", "from": "2026-01-05", "to": "2026-01-06", "who": "gina"})
    moments = ("2026-01-05 07:00", "2026-01-05 08:00", "2026-01-06 12:00", "2026-01-07 12:00")
    assert who(WEEK[0], *moments, swaps=(swap,)) == [None, "gina", "gina", "ada"]
    other = swap.model_copy(update={"instead_of": "bruno"})
    assert who(WEEK[0], "2026-01-05 08:00", swaps=(other,)) == ["ada"]


def test_both_on_duty_may_swap_and_the_page_says_in_whose_place_each_is():
    """Fabio, the second, has given his turn to Gina; another day Ada and Fabio have changed places."""
    rota = {**WEEK[0], "second": ["fabio"]}
    days = (
        ("gina", "fabio", "05"),
        ("gina", "fabio", "06"),
        ("elio", "ada", "06"),
        ("ada", "fabio", "07"),
        ("fabio", "ada", "07"),
    )
    swaps = tuple(
        Swap.model_validate(
            {
                "role": "duty",
                "who": who,
                "instead_of": other,
                "from": f"2026-01-{day}",
                "to": f"2026-01-{day}",
            }
        )
        for who, other, day in days
    )
    role, book = duty(rota, swaps=swaps)
    found = [
        table_at(turns(role, book, at, timedelta(minutes=1)), at)
        for at in map(
            instant, ("2026-01-05 12:00", "2026-01-06 12:00", "2026-01-07 12:00", "2026-01-08 12:00")
        )
    ]
    assert found == [
        ("ada", None, "gina", None, "fabio"),
        ("elio", None, "gina", "ada", "fabio"),
        ("fabio", None, "ada", "ada", "fabio"),
        ("ada", None, "fabio", None, None),
    ]


@pytest.mark.parametrize(
    ("cover", "second", "expected"),
    [("gina", [], "gina"), (None, ["fabio"], "fabio"), ("gina", ["fabio"], "gina"), (None, [], "bruno")],
)
def test_of_somebody_away_who_is_named_stands_in_then_the_second_then_the_next(cover, second, expected):
    data = {"who": "ada", "from": "2026-01-05 12:00", "to": "2026-01-05 14:00"}
    absence = Absence.model_validate(data | ({"covered_by": cover} if cover else {}))
    rota = {**WEEK[0], "second": second}
    moments = ("2026-01-05 11:59", "2026-01-05 12:00", "2026-01-05 14:00")
    assert who(rota, *moments, absences=(absence,)) == ["ada", expected, "ada"]


def test_a_stand_in_who_is_away_too_is_not_named():
    absences = tuple(
        Absence.model_validate({"who": name, "covered_by": cover, "from": "2026-01-05", "to": "2026-01-05"})
        for name, cover in (("ada", "gina"), ("gina", "bruno"))
    )
    assert who(WEEK[0], "2026-01-05 12:00", absences=absences) == ["bruno"]
    assert who(WEEK[0], "2026-01-05 12:00", absences=absences[:1]) == ["gina"]


@pytest.mark.parametrize("zone", ["Europe/Rome", "America/New_York", "Pacific/Kiritimati"])
@pytest.mark.parametrize(
    ("first", "last"), [("0001-01-01", "9999-12-31"), ("0001-01-01 00:00", "9999-12-31 23:59")]
)
def test_the_ends_of_the_calendar_do_no_harm(zone, first, last, tmp_path):
    span = f"from: {first}, to: {last}"
    book = handbook(tmp_path, {
        "roster/roles.yml": f"""
            watch:
              title: Watch
              rota:
                - {{on: mon-fri, every: 1d, from: {first}, until: {last}, time_zone: {zone}, people: [ada-prova, bruno-finto]}}
                - {{hours: "18:00-08:00", every: 9999w, from: {last}, people: [ada-prova, bruno-finto]}}
                - turns: [{{{span}, who: bruno-finto}}]
        """,
        "playbooks/policy.yml": f"{POLICY}time_zone: {zone}\n",
        "roster/swaps.yml": f"- {{role: watch, {span}, who: ada-prova, instead_of: bruno-finto}}",
        "roster/absences.yml": f"- {{who: bruno-finto, {span}, covered_by: ada-prova}}",
    })  # fmt: skip
    assert {turn.on_duty.person for turn in turns(book.roles["watch"], book, BEGINS[0], LENGTH).turns} == {
        "ada-prova"
    }
    broken = [each for each in examine(tmp_path).findings if each.check in ("broken-check", "invalid-field")]
    assert broken == []


@given(layers(), st.sampled_from(BEGINS))
@settings(max_examples=200)
def test_the_hand_over_that_is_said_is_when_the_turns_change(data, begin):
    layer = Role.model_validate({"id": "duty", "title": "Duty", "rota": data}).layers[0]
    local = begin.replace(tzinfo=None)
    found = list(shifts(layer, local, local + timedelta(days=40), False, lambda _: False))
    changed = {
        (now.start.weekday(), now.start.hour * 60 + now.start.minute)
        for before, now in pairwise(found)
        if before.who != now.who and layer.start.begin < now.start
    }
    said = hand_overs(layer)
    if said and len(set(layer.people)) == len(layer.people):
        assert all(any(day in (None, on) and at == minute for day, minute in said) for on, at in changed)
        if counts_weeks(layer):
            assert len(changed) <= 1


@pytest.mark.parametrize(
    ("rota", "expected"),
    [
        ({"every": "7d", "from": "2026-01-05 08:00"}, "In turn, 7 days each: Ada, Bruno; changes Monday 08:00"),
        ({"every": "1d", "from": "2026-01-05 09:00"}, "In turn, 1 day each: Ada, Bruno; changes 09:00"),
        ({"every": "12h", "from": "2026-01-05 20:00"}, "In turn, 12 h each: Ada, Bruno; changes 08:00, 20:00"),
        ({"every": "5h", "from": "2026-01-05"}, "In turn, 5 h each: Ada, Bruno"),
        ({"every": "1w", "from": "2026-01-05", "on": "sat-sun", "hours": "10:00-12:00"},
         "Sat–Sun 10:00–12:00: In turn, 1 week each: Ada, Bruno; changes Saturday 10:00"),
        ({"every": "1d", "from": "2026-01-05", "hours": "18:00-08:00"},
         "18:00–08:00: In turn, 1 day each: Ada, Bruno"),
        ({"every": "1w", "from": "2027-01-04 09:00"},
         "From 4 Jan 2027 09:00: In turn, 1 week each: Ada, Bruno; changes Monday 09:00"),
    ],
)  # fmt: skip
def test_the_order_of_a_rota_says_when_it_changes(rota, expected):
    people = {name: Person.model_validate({"id": name.lower(), "name": name}) for name in ("Ada", "Bruno")}
    role = Role.model_validate({"id": "duty", "title": "Duty", "rota": {**rota, "people": ["ada", "bruno"]}})
    book = Handbook(people={each.id: each for each in people.values()}, roles={"duty": role})
    assert turns_view(role, Context.of(book, "en", date(2026, 11, 28))).order == (expected,)
