"""The moment of a rehearsal."""

from dataclasses import replace
from pathlib import Path

import pytest

from prontuario.model.duration import Duration
from prontuario.model.load import load
from prontuario.rehearsal.start_time import StartTime
from tests.rehearsal.small import turn

BOOK = load(Path(__file__).parents[1] / "tiny/handbook").handbook


@pytest.mark.parametrize(
    ("text", "hour"),
    [("mon 00:00", 0), ("sat 03:00", 123), ("Saturday 3:00", 123), ("2026-12-26 03:00", 123)],
)
def test_a_moment_is_an_hour_of_the_week(text, hour):
    assert StartTime.parse(text).hour == hour


@pytest.mark.parametrize(
    "text", ["", "3am", "sat", "sat 03:30", "sat 25:00", "2026-13-01 03:00", "2026-12-26"]
)
def test_anything_else_is_refused_with_a_sentence(text):
    with pytest.raises(ValueError, match=r"is not a full hour - write"):
        StartTime.parse(text)


def test_only_a_date_has_absences():
    assert [loss.name for loss in StartTime.parse("2026-12-24 03:00").absences(BOOK)] == ["ada-prova"]
    assert [loss.name for loss in StartTime.parse("2026-12-31 23:00").absences(BOOK)] == ["ada-prova"]
    assert StartTime.parse("2027-01-01 03:00").absences(BOOK) == ()
    assert StartTime.parse("thu 03:00").absences(BOOK) == ()


@pytest.mark.parametrize(
    ("text", "who"),
    [("2026-01-05 09:00", "bruno-esempio"), ("2026-01-12 08:00", "bruno-esempio"), ("2026-01-12 09:00", "ada-prova"),
     ("2026-01-19 09:00", "bruno-esempio"), ("2026-01-05 08:00", None)],
)  # fmt: skip
def test_a_date_has_its_turn(text, who):
    assert StartTime.parse(text).on_duty(BOOK)["duty"] == turn(who)


def test_a_rota_whose_turns_have_no_length_says_nobody():
    duty = BOOK.roles["duty"]
    rota = duty.rota.model_copy(update={"every": Duration.parse("0m")})
    roles = {**BOOK.roles, "duty": duty.model_copy(update={"rota": rota})}
    assert StartTime.parse("2026-01-05 09:00").on_duty(replace(BOOK, roles=roles)) == {"duty": turn(None)}


def test_an_ordinary_week_has_no_turn():
    assert StartTime.parse("mon 09:00").on_duty(BOOK) == {}
