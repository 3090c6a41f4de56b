"""How long something takes, for all hours at once: each operation against the same done hour by hour."""

from math import inf

from hypothesis import given
from hypothesis import strategies as st

from prontuario.rehearsal.times import AT_ONCE, Times
from prontuario.rehearsal.week import HOURS

PAIRS = st.lists(st.tuples(st.integers(0, 90), st.integers(0, 2**HOURS - 1)), max_size=6)
TIMES = PAIRS.map(Times.earliest)
WEEK = range(HOURS)


def by_hour(times: Times) -> list[float]:
    """The minutes in each hour; infinite for never."""
    return [inf if times.at(hour) is None else times.at(hour) for hour in WEEK]


@given(PAIRS)
def test_earliest_takes_the_least_of_each_hour(pairs):
    expected = [min((minutes for minutes, hours in pairs if hours >> hour & 1), default=inf) for hour in WEEK]
    assert by_hour(Times.earliest(pairs)) == expected


@given(st.lists(TIMES, max_size=4))
def test_latest_waits_for_the_last(several):
    columns = [by_hour(times) for times in several]
    assert by_hour(Times.latest(several)) == [
        max((column[hour] for column in columns), default=0) for hour in WEEK
    ]


@given(TIMES, TIMES, st.integers(0, 30))
def test_one_after_the_other_adds_up(first, second, more):
    expected = [a + b + more for a, b in zip(by_hour(first), by_hour(second), strict=True)]
    assert by_hour(first.then(second, more)) == expected


@given(TIMES, st.integers(0, 30))
def test_later_shifts_every_hour(times, minutes):
    assert by_hour(times.later(minutes)) == [each + minutes for each in by_hour(times)]


@given(TIMES)
def test_the_worst_is_the_worst_and_its_hour_is_the_first_of_them(times):
    hours = by_hour(times)
    assert times.worst.weight == max(hours)
    assert times.worst.hour == hours.index(max(hours))


def test_at_once_is_no_minutes_in_every_hour():
    assert by_hour(AT_ONCE) == [0] * HOURS
