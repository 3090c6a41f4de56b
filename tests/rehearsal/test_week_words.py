"""Hours of the week in words: what is said is what is meant, whatever the hours."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from prontuario.model.time import Hours, Span
from prontuario.rehearsal.week import ALWAYS, HOURS, NEVER, REPEATED, hours_of
from prontuario.rehearsal.week_words import ORDINARY, hours_in, week_words

WORKDAYS, ALL_DAYS = (0, 1, 2, 3, 4), (0, 1, 2, 3, 4, 5, 6)
NAMES = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def on(*spans: tuple[tuple[int, ...], int, int]) -> int:
    return hours_of(Hours(tuple(Span(days, start * 60, end * 60) for days, start, end in spans)))


@pytest.mark.parametrize(
    ("hours", "words"),
    [
        (on((WORKDAYS, 9, 18)), "Mon-Fri 09:00-18:00"),
        (ALWAYS & ~on((WORKDAYS, 9, 18)), "Mon-Thu 18:00-09:00, Fri 18:00 to Mon 09:00"),
        (on((WORKDAYS, 9, 13), (WORKDAYS, 15, 19)), "Mon-Fri 09:00-13:00, Mon-Fri 15:00-19:00"),
        (on(((5, 6), 0, 24)), "Sat-Sun"),
        (on(((2,), 0, 24)), "Wed"),
        (on(((5,), 10, 12)), "Sat 10:00-12:00"),
        (on((ALL_DAYS, 22, 6)), "Mon-Sun 22:00-06:00"),
        (on(((0, 3), 20, 24)), "Mon 20:00-24:00, Thu 20:00-24:00"),
        (ALWAYS, "at any hour"),
        (NEVER, "never"),
        (ORDINARY << HOURS, "on a public holiday"),
    ],
)
def test_hours_in_words(hours, words):
    assert week_words(hours) == words


def understood(words: str) -> int:
    """The hours that a reader takes from words: each hour counted off."""
    if words in ("never", "at any hour"):
        return {"never": NEVER, "at any hour": ORDINARY}[words]
    found = 0
    for part in words.split(", "):
        if " to " in part:
            (first, start), (last, end) = (each.split(" ") for each in part.split(" to "))
            hour, stop = (
                NAMES.index(day) * 24 + int(time[:2]) for day, time in ((first, start), (last, end))
            )
            while True:
                found |= 1 << hour
                hour = (hour + 1) % HOURS
                if hour == stop:
                    break
            continue
        days, _, times = part.partition(" ")
        first, _, last = days.partition("-")
        begin, end = (int(each[:2]) for each in times.split("-")) if times else (0, 24)
        day = NAMES.index(first)
        while True:
            for hour in range(begin, end if end > begin else end + 24):
                found |= 1 << (day * 24 + hour) % HOURS
            if NAMES[day] == (last or first):
                break
            day = (day + 1) % 7
    return found


@given(some.integers(0, ORDINARY))
def test_any_hours_are_understood_as_meant(hours):
    assert understood(week_words(hours)) == hours
    assert not hours or hours_of(hours_in(hours)) == hours * REPEATED
    assert understood(week_words(hours << 5 & ORDINARY)) == hours << 5 & ORDINARY


@given(some.lists(some.tuples(some.integers(0, 167), some.integers(1, 60)), max_size=4))
def test_runs_of_hours_are_understood_as_meant(runs):
    hours = 0
    for start, length in runs:
        for hour in range(start, start + length):
            hours |= 1 << hour % HOURS
    assert understood(week_words(hours)) == hours
    assert not hours or hours_of(hours_in(hours)) == hours * REPEATED
