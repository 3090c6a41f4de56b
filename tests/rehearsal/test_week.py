"""Hours of the week as sets."""

import pytest

from prontuario.model.time import Hours
from prontuario.rehearsal.week import ALWAYS, HOURS, NEVER, each_hour, first_hour, hour_words, hours_of


def covered(data) -> list[int]:
    """The hours that are covered."""
    return list(each_hour(hours_of(Hours.parse(data))))


def test_a_week_has_168_hours():
    assert HOURS == 168
    assert list(each_hour(ALWAYS)) == list(range(168))
    assert list(each_hour(NEVER)) == []
    assert (ALWAYS, NEVER) == (2 ** (4 * 168) - 1, 0)  # an ordinary week, and three with public holidays


def test_always_covers_every_hour():
    assert hours_of(Hours.parse("always")) == ALWAYS
    assert len(covered("always")) == HOURS


def test_office_hours_end_before_their_last_hour():
    assert covered({"mon": "09:00-12:00"}) == [9, 10, 11]


def test_an_hour_that_is_covered_in_part_is_not_covered():
    assert covered({"mon": "08:30-10:59"}) == [9]
    assert covered({"mon": "00:01-01:00"}) == []
    assert covered({"sun": "23:00-23:59"}) == []


def test_two_half_hours_make_a_whole():
    assert covered({"mon": "08:00-08:30", "mon-mon": "08:30-09:00"}) == [8]


def test_a_night_runs_into_the_next_day():
    assert covered({"fri": "22:00-02:00"}) == [4 * 24 + 22, 4 * 24 + 23, 5 * 24, 5 * 24 + 1]


def test_the_night_after_sunday_is_monday():
    assert covered({"sun": "23:00-01:00"}) == [0, 6 * 24 + 23]


def test_the_same_hour_twice_is_a_whole_day():
    assert len(covered({"mon": "09:00-09:00"})) == 24


def test_the_first_hour_of_a_set():
    assert first_hour(0b1010) == 1


@pytest.mark.parametrize(("hour", "words"), [(0, "Mon 00:00"), (123, "Sat 03:00"), (167, "Sun 23:00"),
     (168 + 123, "Sat 03:00, on a public holiday"), (336, "Mon 00:00, on the day after a public holiday"),
     (671, "Sun 23:00, on the second of two public holidays")])  # fmt: skip
def test_an_hour_in_words(hour, words):
    assert hour_words(hour) == words


def test_a_day_may_have_two_spans_and_a_day_that_is_never_covered():
    assert covered({"mon": "09:00-11:00, 15:00-17:00", "sun": "never"}) == [9, 10, 15, 16]
    assert covered({"mon": "never"}) == []


@pytest.mark.parametrize(
    ("data", "ordinary", "holiday", "after", "second"),
    [
        ({"mon-fri": "09:00-10:00"}, [33], [33], [33], [33]),  # holidays are not named: Tuesday is Tuesday
        ({"mon-fri": "09:00-10:00", "holidays": "never"}, [33], [], [33], []),
        ({"mon-fri": "09:00-10:00", "holidays": "11:00-12:00"}, [33], [35], [33], [35]),
        ({"mon-fri": "22:00-02:00", "holidays": "never"}, [24, 25, 46, 47], [24, 25], [46, 47], []),
        ({"holidays": "22:00-02:00"}, [], [46, 47], [24, 25], [24, 25, 46, 47]),
    ],
)
def test_a_holiday_is_a_day_of_its_own_where_it_is_named(data, ordinary, holiday, after, second):
    """The hours of a Tuesday, in each of the four weeks; a night belongs to the day on which it begins."""
    mask = hours_of(Hours.parse(data))
    found = [[hour for hour in range(24, 48) if mask >> week * HOURS + hour & 1] for week in range(4)]
    assert found == [ordinary, holiday, after, second]
