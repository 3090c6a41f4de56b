"""Whose turn it is, and the table of turns that pages look it up in."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from prontuario.model.duration import Duration
from prontuario.model.load import load
from prontuario.model.people import Absence
from prontuario.model.rota import Rota
from prontuario.plan.on_duty import OnDuty, Turn, on_duty, turns
from prontuario.rehearsal.start_time import StartTime
from prontuario.views.turns import turns_table

BOOK = load(Path(__file__).parents[1] / "tiny/handbook").handbook
DUTY, ROME = BOOK.roles["duty"], ZoneInfo("Europe/Rome")
YEAR = timedelta(days=366)
BEGIN = datetime(2026, 2, 1, tzinfo=UTC)
EVERY = ["7d", "12h", "8h", "1d", "90m", "5w"]


def in_turn(every: str, start: str = "2026-01-05T02:30"):
    rota = Rota(every=Duration.parse(every), **{"from": start}, people=("bruno-esempio", "ada-prova"))
    return DUTY.model_copy(update={"rota": rota})


def looked_up(table, moment: datetime) -> OnDuty:
    return [turn.on_duty for turn in table.turns if turn.start <= moment][-1]


def test_a_turn_that_began_before_the_clocks_go_back_stays_begun():
    table = turns(in_turn("12h"), BOOK, datetime(2026, 10, 25, tzinfo=UTC), timedelta(hours=6))
    assert [turn.start for turn in table.turns[1:]] == [datetime(2026, 10, 25, 0, 30, tzinfo=UTC)]


@pytest.mark.parametrize("first", ["2026-01-05T02:30", "2026-01-05T02:31"])
def test_a_turn_that_would_begin_in_the_hour_that_is_left_out_begins_at_its_end(first):
    table = turns(in_turn("12h", first), BOOK, datetime(2026, 3, 29, tzinfo=UTC), timedelta(hours=6))
    assert [turn.start for turn in table.turns[1:]] == [datetime(2026, 3, 29, 1, 0, tzinfo=UTC)]


@pytest.mark.parametrize(
    "text", ["2026-01-05 09:00", "2026-12-21 08:00", "2026-12-21 09:00", "2027-06-01 00:00"]
)
def test_the_rule_is_that_of_the_rehearsal(text):
    moment = StartTime.parse(text)
    now = on_duty(DUTY, BOOK, moment.date)
    assert ((now.stands_in_for or now.person),) == tuple(each.first for each in moment.on_duty(BOOK)["duty"])


def test_whoever_is_away_is_stood_in_for_and_nobody_is_left_when_all_are_away():
    day = datetime(2026, 12, 30, 12)  # Ada's turn begins on the 28th, and she is away until the 31st
    assert on_duty(DUTY, BOOK, day) == OnDuty("bruno-esempio", "ada-prova")
    assert on_duty(DUTY, BOOK, day + timedelta(days=2)) == OnDuty("ada-prova")
    away = Absence(who="bruno-esempio", **{"from": "2026-12-30", "to": "2026-12-30"})
    alone = replace(BOOK, absences=(*BOOK.absences, away))
    assert on_duty(DUTY, alone, day) == OnDuty(None, "ada-prova")
    days = [
        turn.start
        for turn in turns(DUTY, alone, datetime(2026, 12, 28, 12, tzinfo=UTC), timedelta(days=5)).turns
    ]
    assert days[1:] == [
        datetime(2026, 12, 29 + n, 23, tzinfo=UTC) for n in range(3)
    ]  # three midnights in Rome


def test_a_table_that_begins_while_somebody_is_away_says_nothing_of_the_time_before():
    begin, back = datetime(2026, 12, 30, 12, tzinfo=UTC), datetime(2026, 12, 31, 23, tzinfo=UTC)
    for first_day in ("2026-12-24", "2026-12-30"):  # before Ada's turn begins on the 28th, and after
        away = Absence(who="ada-prova", **{"from": first_day, "to": "2026-12-31"})
        found = turns(DUTY, replace(BOOK, absences=(away,)), begin, timedelta(days=2))
        assert found.turns == (
            Turn(begin, OnDuty("bruno-esempio", "ada-prova")),
            Turn(back, OnDuty("ada-prova")),
        )


@pytest.mark.parametrize(
    "change",  # a handover, and Ada's return
    [datetime(2026, 1, 12, 8, tzinfo=UTC), datetime(2026, 12, 31, 23, tzinfo=UTC)],
)
def test_what_changes_when_a_table_ends_is_not_in_it(change):
    begin = change - timedelta(hours=1)
    assert len(turns(DUTY, BOOK, begin, change - begin).turns) == 1
    assert len(turns(DUTY, BOOK, begin, change - begin + timedelta(minutes=1)).turns) == 2


def test_absences_until_the_end_of_time_and_turns_of_no_length_do_no_harm():
    for_ever = Absence(who="ada-prova", **{"from": "2026-01-01", "to": "9999-12-31"})
    found = turns(DUTY, replace(BOOK, absences=(for_ever,)), BEGIN, YEAR)
    assert {turn.on_duty.person for turn in found.turns} == {"bruno-esempio"}
    assert [turn.on_duty for turn in turns(in_turn("0m"), BOOK, BEGIN, YEAR).turns] == [OnDuty(None)]


def test_a_table_of_very_short_turns_ends_early_and_says_when():
    found = turns(in_turn("1m"), BOOK, BEGIN, timedelta(days=7))
    assert len(found.turns) == 1000
    assert found.until == found.turns[-1].start + timedelta(minutes=1)


def test_the_table_holds_half_a_year_from_the_day_before_the_handbook():
    table = json.loads(json.dumps(turns_table(BOOK, BEGIN)))
    assert table["zone"] == "Europe/Rome"
    assert table["people"] == {"bruno-esempio": "Bruno Èsempio", "ada-prova": "Ada Prova"}
    (first, *_), until = table["roles"]["duty"]["turns"], table["roles"]["duty"]["until"]
    assert first[0] * 60 == (BEGIN - timedelta(days=1)).timestamp()
    assert until * 60 == (BEGIN + timedelta(weeks=26)).timestamp()


@pytest.mark.parametrize("every", EVERY)
def test_the_table_says_what_the_rule_says_at_any_minute_of_a_year_and_when_clocks_change(every):
    role = in_turn(every)
    table = turns(role, BOOK, BEGIN, YEAR)
    minutes = [BEGIN + timedelta(minutes=number) for number in range(0, 366 * 24 * 60, 1_009)]
    for day in (datetime(2026, 3, 29, tzinfo=UTC), datetime(2026, 10, 25, tzinfo=UTC)):
        minutes += [day + timedelta(minutes=number) for number in range(-120, 240, 7)]
    for moment in (each for each in minutes if each < table.until):
        local = moment.astimezone(ROME)
        if local.fold or local.replace(fold=1).utcoffset() != local.utcoffset():
            continue  # the hour that comes twice: a turn that has begun stays begun
        assert looked_up(table, moment) == on_duty(role, BOOK, local.replace(tzinfo=None)), moment
