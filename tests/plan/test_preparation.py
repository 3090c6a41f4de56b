"""What is done before anything happens: what is open, and by when."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from prontuario.model.duration import Duration
from prontuario.model.text import Text
from prontuario.model.threat import Preparation
from prontuario.plan.preparation import due_day, is_open, open_first

DAY = date(2026, 10, 1)
days = st.none() | st.integers(-400, 400).map(lambda number: DAY + timedelta(days=number))
measures = st.builds(
    Preparation,
    do=st.just(Text({"": "Try the siren"})),
    every=st.none() | st.integers(1, 400).map(lambda number: Duration(number * 24 * 60)),
    last=days,
    by=days,
    done=days,
)


def by_hand(each: Preparation) -> tuple[bool, date | None]:
    """Whether it is open, and by when it is due: counted day by day."""
    was = [day for day in (each.last, each.done) if day]
    if not was:
        return True, each.by
    if each.every is None:
        return False, None
    day = max(was)
    for _ in range(each.every.minutes // (24 * 60)):
        day += timedelta(days=1)
    return True, day


@given(measures)
def test_it_is_open_and_due_as_counted_by_hand(each):
    assert (is_open(each), due_day(each)) == by_hand(each)


@given(st.lists(measures, max_size=6))
def test_what_is_open_comes_first_as_it_is_due(several):
    ordered = open_first(several)
    assert sorted(map(id, ordered)) == sorted(map(id, several))
    keys = [(not is_open(each), due_day(each) or date.min) for each in ordered]
    assert keys == sorted(keys)


def test_what_comes_back_beyond_the_end_of_the_calendar_is_due_on_its_last_day():
    each = Preparation(do=Text({"": "Wait"}), every=Duration.parse("9999w"), last=date(9999, 1, 1))
    assert due_day(each) == date.max
