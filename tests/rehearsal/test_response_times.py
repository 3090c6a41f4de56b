"""How long something takes, for all hours at once: each operation against the same done hour by hour."""

from math import inf

from hypothesis import given
from hypothesis import strategies as st

from prontuario.rehearsal.response_times import AT_ONCE, ResponseTimes, Worst
from prontuario.rehearsal.week import ALWAYS, HOURS, WEEKS

PAIRS = st.lists(st.tuples(st.integers(0, 90), st.integers(0, ALWAYS)), max_size=6)
TIMES = PAIRS.map(ResponseTimes.earliest)
WEEK = range(WEEKS * HOURS)


def by_hour(times: ResponseTimes) -> list[float]:
    """The minutes in each hour; infinite for never."""
    return [inf if times.at(hour) is None else times.at(hour) for hour in WEEK]


def test_pairs_are_joined_in_order_and_share_no_hour():
    assert ResponseTimes.earliest([(5, 0b110), (1, 0b010), (5, 0b1000), (9, 0b100)]).pairs == (
        (1, 0b010),
        (5, 0b1100),
    )
    assert ResponseTimes.earliest([]).pairs == ResponseTimes.earliest([(3, 0)]).pairs == ()


def test_the_last_of_several_counts_and_never_where_one_never_does():
    first, second = ResponseTimes(((1, 0b011), (4, 0b100))), ResponseTimes(((2, 0b110),))
    assert ResponseTimes.latest([first, second]).pairs == ((2, 0b010), (4, 0b100))
    assert ResponseTimes.latest([first, ResponseTimes()]).pairs == ()
    assert ResponseTimes.latest([]) == AT_ONCE


def test_one_after_the_other_in_the_hours_that_they_share():
    first, second = ResponseTimes(((1, 0b011), (4, 0b100))), ResponseTimes(((2, 0b110),))
    assert first.then(second, 3).pairs == ((6, 0b010), (9, 0b100))
    assert first.later(10).pairs == ((11, 0b011), (14, 0b100))
    assert [first.happened_by(minutes) for minutes in (0, 1, 3, 4)] == [0, 0b011, 0b011, 0b111]
    assert [first.at(hour) for hour in range(4)] == [1, 1, 4, None]


def test_the_worst_is_never_or_the_longest_at_its_first_hour():
    assert ResponseTimes(((1, 0b1101),)).worst == Worst(None, 1)
    assert ResponseTimes(((1, ALWAYS & ~0b1100), (4, 0b1100))).worst == Worst(4, 2)
    assert (Worst(None, 0).weight, Worst(4, 0).weight) == (inf, 4)
    assert ResponseTimes(((1, 0b01),)).never == ALWAYS & ~0b01


@given(PAIRS)
def test_earliest_takes_the_least_of_each_hour(pairs):
    expected = [min((minutes for minutes, hours in pairs if hours >> hour & 1), default=inf) for hour in WEEK]
    assert by_hour(ResponseTimes.earliest(pairs)) == expected


@given(st.lists(TIMES, max_size=4))
def test_latest_waits_for_the_last(several):
    columns = [by_hour(times) for times in several]
    assert by_hour(ResponseTimes.latest(several)) == [
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
    assert by_hour(AT_ONCE) == [0] * WEEKS * HOURS
