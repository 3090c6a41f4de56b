"""Durations, texts, hours, dates and phone numbers: what is accepted, what it means, what is refused."""

from datetime import date, datetime

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticCustomError

from prontuario.model.calendar import WorkingDays
from prontuario.model.contact import Email, PhoneNumber
from prontuario.model.duration import MINUTES, NO_TIME, Duration
from prontuario.model.period import Moves, Period
from prontuario.model.tag import LanguageCode, direction
from prontuario.model.text import Text
from prontuario.model.time import DAYS, Date, DayHours, DayOrHour, Days, Hours, Span, TimeZone

KINDS = {
    "duration": Duration,
    "text": Text,
    "hours": Hours,
    "period": Period,
    "moves": Moves,
    "working days": WorkingDays,
    "date": Date,
    "moment": DayOrHour,
    "days": Days,
    "hours of a day": DayHours,
    "time zone": TimeZone,
    "phone number": PhoneNumber,
    "address": Email,
}
ANYTHING = st.recursive(
    st.text(max_size=12),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=5,
)


def read(kind, typed):
    """What pydantic makes of a typed value. Raises ValidationError."""
    return TypeAdapter(KINDS[kind]).validate_python(typed)


@pytest.mark.parametrize("kind", KINDS)
@given(typed=ANYTHING)
def test_whatever_is_typed_is_read_or_refused_with_a_hint(kind, typed):
    refused = []
    try:
        read(kind, typed)
    except ValidationError as error:
        refused = [detail["msg"].rpartition(" - ") for detail in error.errors()]
    assert [parts for parts in refused if not all(parts)] == []


@given(st.integers(0, 9_999 * MINUTES["d"]))
def test_a_duration_that_is_written_out_is_read_back(minutes):
    assert Duration.parse(str(Duration(minutes))) == Duration(minutes)


@given(st.lists(st.tuples(st.integers(0, 9_999), st.sampled_from("wdhm")), min_size=1, max_size=4))
def test_a_duration_counts_its_units_and_keeps_its_words(parts):
    typed = "".join(f"{number}{unit}" for number, unit in parts)
    duration = Duration.parse(f" {typed} ")
    assert duration.minutes == sum(number * MINUTES[unit] for number, unit in parts)
    assert str(duration) == typed
    assert duration.parts() == tuple((number, unit) for number, unit in parts if number)


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("0m", 0),
        ("15m", 15),
        ("90m", 90),
        ("2h", 120),
        ("1h30m", 90),
        ("5d", 7200),
        ("1w", 10080),
        ("72h", 4320),
    ],
)
def test_a_duration_is_a_number_of_minutes(typed, minutes):
    assert Duration.parse(typed) == Duration(minutes)


@pytest.mark.parametrize(
    ("minutes", "written"),
    [(0, "0m"), (1, "1m"), (60, "1h"), (61, "1h1m"), (1440, "1d"), (10080, "7d"), (11581, "8d1h1m")],
)
def test_a_duration_that_nobody_typed_is_written_with_the_largest_units_first(minutes, written):
    assert str(Duration(minutes)) == written


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "15",
        "m",
        "15 m",
        "15M",
        "15min",
        "-5m",
        "1.5h",
        "PT15M",
        "15m.",
        "1y",
        "10000m",
        "1m1m1m1m1m",
        [],
        {},
    ],
)
def test_a_duration_needs_a_number_and_a_unit(typed):
    with pytest.raises(ValidationError, match="is not a length of time"):
        read("duration", typed)


def test_durations_add_up_and_no_time_leaves_the_other_as_it_was_typed():
    assert Duration(5) + Duration(10) == Duration(15)
    assert str(NO_TIME + Duration.parse("90m")) == str(Duration.parse("90m") + NO_TIME) == "90m"
    assert str(Duration.parse("90m") + Duration.parse("30m")) == "2h"
    assert Duration(5) < Duration.parse("6m")


CODES = st.sampled_from(
    ("en", "en-GB", "it", "pt", "pt-BR", "pt-PT", "zh", "zh-Hant", "zh-Hant-TW", "fil", "sr-Latn")
)
PER_LANGUAGE = st.dictionaries(CODES, st.text(min_size=1), min_size=1, max_size=4)


@given(st.text(min_size=1))
def test_one_text_is_said_in_every_language(typed):
    if typed.strip():
        text = Text.parse(typed)
        assert text.said_in("it", "en") == str(text) == typed.strip()
        assert not text.lacks("it")
        assert text.languages() == frozenset()


@given(PER_LANGUAGE, CODES, CODES)
def test_a_text_per_language_is_said_in_the_language_or_the_next_best(typed, language, otherwise):
    if all(words.strip() for words in typed.values()):
        text = Text.parse(typed)
        serving = [each for each in typed if f"{language}-".startswith(f"{each}-")]
        next_best = [each for each in typed if f"{otherwise}-".startswith(f"{each}-")]
        best = max(serving, key=len, default=max(next_best, key=len, default=next(iter(typed))))
        assert text.code_in(language, otherwise) == best
        assert text.said_in(language, otherwise) == typed[best].strip()
        assert text.lacks(language) == (not serving)
        assert text.languages() == frozenset(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "  ",
        [],
        {},
        ["a"],
        {"en": ""},
        {"en": " "},
        {"en": ["a"]},
        {"english": "a"},
        {"xx": "a"},
        {"e": "a"},
    ],
)
def test_a_text_needs_words_and_language_codes(typed):
    with pytest.raises(ValidationError):
        read("text", typed)


@pytest.mark.parametrize(
    "typed", ["e", "", "en\n", "é1", ["en"], "xx", "jp", "und", "mul", "x-foo", "q1", "en-", "abcdefghi"]
)
def test_a_code_that_no_language_has_is_refused(typed):
    with pytest.raises(ValidationError, match="is not a language code"):
        TypeAdapter(LanguageCode).validate_python(typed)


@pytest.mark.parametrize(
    ("typed", "meant"),
    {
        "jp": "ja",
        "cz": "cs",
        "gr": "el",
        "dk": "da",
        "cn": "zh",
        "ua": "uk",
        "en_GB": "en-GB",
        "pt_br": "pt-BR",
        "en-UK": "en-GB",
        "deu": "de",
        "eng-GB": "en-GB",
        "German": "de",
        "tedesco": "de",
        "Deutsch": "de",
        "portugese": "pt",
    }.items(),
)
def test_what_people_write_for_a_language_leads_to_its_code(typed, meant):
    with pytest.raises(ValidationError, match=f"did you mean `{meant}`"):
        TypeAdapter(LanguageCode).validate_python(typed)
    assert TypeAdapter(LanguageCode).validate_python(meant) == meant


@pytest.mark.parametrize(
    ("typed", "usual"),
    {
        "EN": "en",
        "pt-br": "pt-BR",
        "ZH-hant-tw": "zh-Hant-TW",
        "fil": "fil",
        "sr-latn": "sr-Latn",
        "uk-UA": "uk-UA",
        "rmy": "rmy",
        "de-CH-1996": "de-CH-1996",
        "es-419": "es-419",
        "no": "no",
        "iw": "iw",
    }.items(),
)
def test_a_language_code_has_its_usual_capitals(typed, usual):
    assert TypeAdapter(LanguageCode).validate_python(typed) == usual


def test_every_language_of_two_letters_that_the_cldr_names_is_known():
    known = [code for code in Locale.parse("en").languages if len(code) == 2]
    assert len(known) > 150
    assert [TypeAdapter(LanguageCode).validate_python(code) for code in known] == known


@pytest.mark.parametrize(
    "typed", ["ar", "he", "fa", "ur", "ckb", "yi", "dv", "az-Arab", "pa-PK", "ar-Latn", "it", "ja"]
)
def test_a_language_is_written_as_the_cldr_says(typed):
    expected = {"az-Arab": "rtl", "pa-PK": "rtl", "ar-Latn": "ltr", "dv": "rtl"}
    said = expected.get(typed) or Locale.parse(typed, sep="-").text_direction
    assert direction(typed) == said


@pytest.mark.parametrize("typed", [{"pt-br": "a", "pt-BR": "b"}, {"EN": "a", "en": "b"}])
def test_a_text_is_written_once_in_a_language(typed):
    with pytest.raises(ValidationError, match="there are two texts for"):
        read("text", typed)


CLOCK = st.tuples(st.integers(0, 23), st.integers(0, 59))


@given(st.sampled_from(DAYS), st.sampled_from(DAYS), CLOCK, CLOCK)
def test_hours_hold_each_day_of_the_range_once_and_the_minutes_of_the_clock(first, last, start, end):
    typed = {f"{first}-{last}": f"{start[0]:02}:{start[1]:02}-{end[0]:02}:{end[1]:02}"}
    (span,) = Hours.parse(typed).spans
    assert span.days[0] == DAYS.index(first)
    assert span.days[-1] == DAYS.index(last)
    assert len(set(span.days)) == len(span.days) <= 7
    assert all((day + 1) % 7 == after for day, after in zip(span.days, span.days[1:], strict=False))
    assert (span.start, span.end) == (start[0] * 60 + start[1], end[0] * 60 + end[1])


@pytest.mark.parametrize(
    ("typed", "spans"),
    [
        ("always", ()),
        ({"mon": "00:00-24:00"}, (Span((0,), 0, 1440),)),
        ({"mon-wed": "09:00-18:00"}, (Span((0, 1, 2), 540, 1080),)),
        ({"sat-mon": "22:00-06:30"}, (Span((5, 6, 0), 1320, 390),)),
        ({"mon": "09:00-10:00", "tue": "11:00-12:00"}, (Span((0,), 540, 600), Span((1,), 660, 720))),
    ],
)
def test_hours_are_read_as_they_are_meant(typed, spans):
    hours = Hours.parse(typed)
    assert hours.spans == spans
    assert hours.always == (not spans)


@pytest.mark.parametrize(
    "typed",
    [
        "never", "", [], {}, ["always"], {"monday": "09:00-18:00"}, {"mon-": "09:00-18:00"}, {"mon": "9:00-18:00"},
        {"mon": "09:00"}, {"mon": "09:60-18:00"}, {"mon": "24:00-25:00"}, {"mon": "09:00-24:01"}, {"mon": []},
    ],
)  # fmt: skip
def test_hours_need_days_and_a_clock(typed):
    with pytest.raises(ValidationError):
        read("hours", typed)


@given(st.dates(min_value=date(1000, 1, 1)))
def test_a_date_is_read_back(day):
    assert read("date", day.isoformat()) == day


@pytest.mark.parametrize(
    "typed", ["2026-9-12", "12/09/2026", "20260912", "2026-02-29", "2026-13-01", "2026-W37-6", "", []]
)
def test_a_date_has_year_month_and_day(typed):
    with pytest.raises(ValidationError, match="is not a date"):
        read("date", typed)


def test_a_moment_is_a_date_and_may_have_an_hour():
    for typed in ("2026-01-05T09:00", "2026-01-05 09:00"):
        moment = read("moment", typed)
        assert moment.begin == moment.end == datetime(2026, 1, 5, 9)
        assert str(moment) == "2026-01-05 09:00"
    day = read("moment", "2026-01-05")
    assert (day.begin, day.end, str(day)) == (datetime(2026, 1, 5), datetime(2026, 1, 6), "2026-01-05")
    assert read("moment", "9999-12-31").end == datetime.max
    for typed in (
        "2026-01-05T9:00",
        "2026-01-05T24:00",
        "2026-01-05T09:00+01:00",
        "2026-01-05T09:00:00",
    ):
        with pytest.raises(ValidationError, match="is neither a date nor a date with a time"):
            read("moment", typed)


def test_a_time_zone_is_one_that_exists():
    assert read("time zone", "Europe/Rome") == "Europe/Rome"
    with pytest.raises(ValidationError, match="did you mean `Europe/Rome`"):
        read("time zone", "europe/rome")


@pytest.mark.parametrize(
    ("typed", "dial", "spoken", "national"),
    [
        ("+44 20 7946 0101", "+442079460101", "+44 20 7946 0101", "02079460101"),
        ("+44(0)20-7946.0101", "+442079460101", "+44 20 7946 0101", "02079460101"),
        ("+447700900101", "+447700900101", "+44 7700 900101", "07700900101"),
        (" 112 ", "112", "112", "112"),
        ("999", "999", "999", "999"),
    ],
)
def test_a_number_is_dialled_shown_and_called_from_inside(typed, dial, spoken, national):
    number = PhoneNumber.parse(typed)
    assert (number.dial, number.spoken, number.national) == (dial, spoken, national)
    assert number.emergency == (len(dial) == 3)


@pytest.mark.parametrize(
    "typed", ["020 7946 0101", "0044 20 7946 0101", "109", "1234", "+44", "+999 1234567", "call me", "", []]
)
def test_a_number_that_cannot_be_dialled_from_abroad_is_refused(typed):
    with pytest.raises(ValidationError):
        read("phone number", typed)


# Ofcom's ranges for drama: each runs from ...000 to ...999.
DRAMA = [
    *(f"+44 {area} 496 0" for area in (113, 114, 115, 116, 117, 118, 121, 131, 141, 151, 161)),
    *("+44 191 498 0", "+44 20 7946 0", "+44 28 9018 0", "+44 28 9649 6", "+44 29 2018 0", "+44 1632 960"),
    *("+44 7700 900", "+44 808 157 0", "+44 909 879 0", "+44 306 999 0"),
]


@pytest.mark.parametrize("start", DRAMA)
def test_every_range_that_ofcom_keeps_for_drama_is_known(start):
    assert PhoneNumber.parse(f"{start}000").fictional
    assert PhoneNumber.parse(f"{start}999").fictional


@pytest.mark.parametrize(
    ("typed", "fictional"),
    [
        ("+44 20 7945 9999", False),
        ("+44 20 7947 0000", False),
        ("+44 7700 901000", False),
        ("+1 212 555 0100", True),
        ("+1 212 555 0199", True),
        ("+1 212 555 0200", False),
        ("+1 212 556 0100", False),
        ("+49 30 55501 23", False),
        ("112", False),
    ],
)
def test_a_number_beside_the_ranges_kept_for_fiction_is_none_of_them(typed, fictional):
    assert PhoneNumber.parse(typed).fictional == fictional


@pytest.mark.parametrize(
    ("typed", "said"),
    [("1234", "no emergency number"), ("123456", "no emergency number"), ("1234567", "no country code")],
)
def test_up_to_six_digits_are_taken_for_an_emergency_number(typed, said):
    with pytest.raises(ValidationError, match=said):
        read("phone number", typed)


def test_an_emergency_number_counts_as_given_out():
    assert PhoneNumber.parse("112").assigned
    assert not PhoneNumber.parse("+39 999 999 9999").assigned


def test_an_address_is_brought_into_one_form():
    assert read("address", "Ada.Prova@EXAMPLE.org") == "Ada.Prova@example.org"
    with pytest.raises(ValidationError, match=r"\(An email address must have an @-sign\) - write name@"):
        read("address", "ada.prova")


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("72h", ((72, "h"),)),
        ("4bd", ((4, "bd"),)),
        ("4 business days", ((4, "bd"),)),
        ("1 Working Day", ((1, "bd"),)),
        ("1mo", ((1, "mo"),)),
        ("1 month", ((1, "mo"),)),
        ("2 months", ((2, "mo"),)),
        ("without-undue-delay", ()),
        ("without undue delay", ()),
    ],
)
def test_what_a_law_gives_is_hours_working_days_months_or_no_number(typed, parts):
    period = read("period", typed)
    assert period.parts() == parts
    assert period.undue_delay is (parts == ())
    assert read("period", str(period)) == period


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("72 hours", "write 72h"),
        ("2 weeks", "write 2w"),
        ("1 year", "write 12mo"),
        ("4wd", "write 4bd for working days"),
        ("asap", "write without-undue-delay, and below it your own target, like `target: 2h`"),
        ("immediately", "write without-undue-delay, and below it your own target, like `target: 2h`"),
        ("soon", "write 72h, 5d, 4bd (working days), 1mo (calendar month) or without-undue-delay"),
        ("0bd", "write 72h, 5d, 4bd (working days), 1mo (calendar month) or without-undue-delay"),
    ],
)
def test_the_words_of_a_law_lead_to_what_can_be_written(typed, hint):
    with pytest.raises(ValidationError) as refused:
        read("period", typed)
    assert refused.value.errors()[0]["msg"].endswith(f" - {hint}")


@pytest.mark.parametrize(
    ("typed", "moves"),
    [
        ("stays", Moves()),
        ("next-working-day", Moves(True)),
        ("next-working-day 12:00", Moves(True, 720)),
        ("next working day 12:00", Moves(True, 720)),
        ("next-working-day at 00:00", Moves(True, 0)),
    ],
)
def test_a_deadline_on_a_holiday_stays_or_moves_to_a_time(typed, moves):
    assert read("moves", typed) == moves


@given(st.integers(0, 999), st.integers(0, 999), st.sampled_from("wdhm"), st.sampled_from(".,"))
def test_a_length_of_time_with_a_fraction_leads_to_the_same_length_in_whole_units(whole, part, unit, comma):
    typed = f"{whole}{comma}{part:03d}{unit}"
    seconds, rest = divmod((whole * 1000 + part) * MINUTES[unit] * 60, 1000)
    with pytest.raises(PydanticCustomError) as refused:
        Duration.parse(typed)
    advised = refused.value.message().rpartition(" write ")[2]
    if seconds and not rest and seconds % 60 == 0:
        assert Duration.parse(advised).minutes * 60 == seconds
    else:
        assert advised == "a number and a unit: 15m, 2h, 5d or 1w"
