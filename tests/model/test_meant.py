"""Hours, days, dates and lengths of time as people write them lead to how the files write them."""

from calendar import monthrange
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prontuario.model.duration import Duration
from prontuario.model.meant import meant_date, meant_days, meant_hours, meant_moment, no_such_day
from prontuario.model.period import Period
from prontuario.model.time import DayHours, DayOrHour, Days
from prontuario.source.fraction import UNITS, whole_units

MINUTES = {"w": 10080, "d": 1440, "h": 60, "m": 1, "mo": 43200, "y": 525600}
minutes = st.integers(0, 1439)


@given(minutes, minutes, st.sampled_from(("{0}:{1:02d}-{2}:{3:02d}", "{0}.{1:02d} – {2}.{3:02d}", "{0}h{1:02d}—{2}h{3:02d}", "“{0:02d}:{1:02d}-{2:02d}:{3:02d}”", "from {0}:{1:02d} to {2}:{3:02d}", "dalle {0}.{1:02d} alle {2}.{3:02d}", "{0:02d}{1:02d}-{2:02d}{3:02d}")))  # fmt: skip
def test_hours_of_other_programs_and_languages_lead_to_ours(start, end, form):
    if not end:
        return
    typed = form.format(*divmod(start, 60), *divmod(end, 60))
    meant = meant_hours(typed)
    assert DayHours.parse(meant).spans == ((start, end),)


@given(st.integers(0, 23), st.integers(1, 24))
def test_hours_without_minutes_are_whole_ones(start, end):
    assert meant_hours(f"{start}-{end}") == f"{start:02d}:00-{end:02d}:00"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("08:00–18:00", '`08:00–18:00`, with the long dash of a word processor is no range of hours - write "08:00-18:00"'),
        ("always", '`always` is no range of hours - write "00:00-24:00"'),
        ("H24", '`H24` is no range of hours - write "00:00-24:00"'),
        ("08:30-13:30 e 14:30-18", '`08:30-13:30 e 14:30-18` is no range of hours - write "08:30-13:30, 14:30-18:00"'),
        ("8-12 and late", '`8-12 and late` is no range of hours - write "09:00-18:00"'),
        ("8-18", '`8-18` is no range of hours - write "08:00-18:00"'),
        ("8.00-18.00", '`8.00-18.00` is no range of hours - write "08:00-18:00"'),
        ("9am-5pm", '`9am-5pm` is no range of hours - write "09:00-17:00"'),
        ("20:00-24:30", '`20:00-24:30` is no range of hours - write "09:00-18:00"'),
        ("noon", '`noon` is no range of hours - write "09:00-18:00"'),
    ],
)  # fmt: skip
def test_the_hint_has_the_hours_that_were_typed(typed, meant):
    with pytest.raises(ValueError, match="range of hours") as refused:
        DayHours.parse(typed)
    assert str(refused.value) == meant


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("Mon-Fri", "mon-fri"),
        ("lun–ven", "mon-fri"),
        ("Monday to Friday", "mon-fri"),
        ("da lunedì a venerdì", ""),
        ("Mo-Fr", "mon-fri"),
        ("sabato", "sat"),
        ("Sundays", "sun"),
        ("weekdays", "mon-fri"),
        ("1-5", ""),
    ],
)
def test_days_of_other_languages_lead_to_ours(typed, expected):
    with pytest.raises(ValueError, match="no days of the week") as refused:
        Days.parse(typed)
    assert str(refused.value).endswith(f"write {expected or 'mon, or mon-fri'}")
    assert meant_days(typed) in (expected, "")
    if expected:
        assert Days.parse(expected)


@given(st.integers(1, 99), st.sampled_from(sorted(UNITS)), st.sampled_from(("", " ", "-")))
def test_a_number_and_a_word_for_a_unit_lead_to_the_same_length(number, word, between):
    meant, expected = whole_units(f"{number}{between}{word}"), number * MINUTES[UNITS[word]]
    if expected < 10_000 * 1440:  # no unit has more digits than four
        assert Duration.parse(meant).minutes == expected
    else:
        assert meant == ""


@given(
    st.integers(0, 99),
    st.integers(1, 9),
    st.sampled_from("hd"),
    st.sampled_from(".,"),
    st.sampled_from(("", " ")),
)
def test_tenths_of_an_hour_lead_to_minutes(whole, tenths, unit, point, between):
    meant = whole_units(f"{whole}{point}{tenths}{between}{unit}")
    expected = (whole * 10 + tenths) * MINUTES[unit]
    assert expected % 10 or Duration.parse(meant).minutes * 10 == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("1 week", "1w"), ("week", "1w"), ("weekly", "1w"), ("1.5 hours", "1h30m"), ("1,5 h", "1h30m"),
        ("90 minutes", "90m"), ("2 giorni", "2d"), ("1 hour 30 minutes", "1h30m"), ("1 ora e 30 minuti", "1h30m"),
        ("mezz’ora", "30m"), ("1 month", "30d"), ("zwei Tage", ""), ("15", ""), ("soon", ""), ("99999999 weeks", ""),
    ],
)  # fmt: skip
def test_the_hint_has_the_length_that_was_typed(typed, expected):
    with pytest.raises(ValueError, match="is not a length of time") as refused:
        Duration.parse(typed)
    assert str(refused.value).endswith(f"write {expected or 'a number and a unit: 15m, 2h, 5d or 1w'}")


@pytest.mark.parametrize(
    ("typed", "expected"),
    [("2 settimane", "2w"), ("3 mesi", "3mo"), ("1 year", "12mo"), ("2 anni", "24mo"), ("1.5 hours", "1h30m"),
     ("4 giorni lavorativi", "4bd for working days"), ("5 Werktage", "5bd for working days")],
)  # fmt: skip
def test_the_time_of_a_law_in_other_words_leads_to_ours(typed, expected):
    with pytest.raises(ValueError, match="how long the law gives") as refused:
        Period.parse(typed)
    assert str(refused.value).endswith(f"write {expected}")


@given(st.integers(2000, 2100), st.integers(1, 12), st.integers(29, 31))
def test_a_day_that_a_month_has_not_is_told_with_how_many_it_has(year, month, day):
    last = monthrange(year, month)[1]
    typed = f"{year}-{month:02d}-{day}"
    assert no_such_day(typed).endswith(f"has {last} days") if day > last else no_such_day(typed) == ""


@given(st.dates(date(1900, 1, 1), date(2999, 12, 31)))
def test_a_date_with_its_day_first_leads_to_ours_unless_it_may_be_two(day):
    for sign in "./":
        for typed in (
            f"{day.day}{sign}{day.month}{sign}{day.year}",
            f"{day.day:02d}{sign}{day.month:02d}{sign}{day.year}",
        ):
            sure = sign == "." or day.day > 12 or day.day == day.month
            assert meant_date(typed) == (str(day) if sure else "")


@given(st.dates(date(1900, 1, 1), date(2999, 12, 31)), minutes)
def test_a_date_with_an_hour_keeps_its_hour(day, minute):
    hour, rest = divmod(minute, 60)
    for typed in (
        f"{day} {hour:02d}:{rest:02d}:00",
        f"{day.day}.{day.month}.{day.year} {hour}.{rest:02d}",
        f"{day} at {hour}:{rest:02d}",
    ):
        assert DayOrHour.parse(meant_moment(typed)) == DayOrHour(day, minute)


@pytest.mark.parametrize(("typed", "why"), [("2026-11-31", "November 2026 has 30 days"), ("2027-02-30", "February 2027 has 28 days"), ("2028-02-30", "February 2028 has 29 days"), ("2026-13-01", "there is no month 13"), ("0000-01-01", "there is no year 0")])  # fmt: skip
def test_dates_that_do_not_exist_say_why(typed, why):
    assert no_such_day(typed) == why
    assert not meant_date(typed)
