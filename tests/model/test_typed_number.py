"""A telephone number as people type it: nothing that has to be dialled is lost, and nothing is dialled that is none."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from prontuario.model.contact import PhoneNumber
from prontuario.model.typed_number import cleaned
from prontuario.views import paths

EXTENSION = st.from_regex(r"[0-9]{1,8}", fullmatch=True)
WORD = st.sampled_from([" x", "x", " ext. ", " ext ", " int. ", ", int ", " Durchwahl ", ";ext=", " poste "])
CODE = st.lists(
    st.tuples(st.from_regex(r"[,;]{1,3}", fullmatch=True), st.from_regex(r"[0-9*#]{1,6}", fullmatch=True)),
    max_size=3,
).map(lambda parts: "".join("".join(part) for part in parts))
NUMBERS = st.sampled_from(["+44 20 7946 0301", "+39 06 69821", "+1 212 555 0100"])
INVISIBLE = st.text("\u200b\u200e\u200f\u202a\u202c\u2060\u2066\u2069\ufeff\u00ad", max_size=3)


@given(NUMBERS, st.none() | st.tuples(WORD, EXTENSION), CODE)
def test_what_is_dialled_behind_a_number_is_kept_to_the_last_digit(number, extension, code):
    typed = number + ("".join(extension) if extension else "") + code
    read = PhoneNumber.parse(typed)
    assert read.dial == re.sub(r"\s", "", number)
    assert read.then == (f",,{extension[1]}" if extension else "") + code
    assert PhoneNumber.parse(read.whole) == read
    assert paths.call(read.dial + read.then).replace("%23", "#") == f"tel:{read.dial}{read.then}"


@given(NUMBERS, INVISIBLE, INVISIBLE)
def test_what_nobody_sees_changes_no_number(number, before, inside):
    half = len(number) // 2
    typed = f"{before}{number[:half]}{inside}{number[half:]}{before}".replace(" ", "\u00a0")
    assert PhoneNumber.parse(typed) == PhoneNumber.parse(number)


@given(st.text(max_size=40))
def test_cleaning_twice_changes_nothing(typed):
    assert cleaned(cleaned(typed)) == cleaned(typed)


@given(NUMBERS, st.from_regex(r"[A-Za-vyz(]{2}[^\x00-\x1f]{0,10}", fullmatch=True))
def test_words_behind_a_number_are_never_dropped(number, words):
    try:
        read = PhoneNumber.parse(f"{number} {words}")
    except PydanticCustomError:
        return
    digits = [each for each in words if each.isdigit() or each in "*#"]
    assert len(re.sub(r"[^\d*#]", "", read.dial + read.then)) >= len(re.sub(r"\D", "", number)) + len(digits)


@pytest.mark.parametrize("typed", ["2222", "22 22", "9-911", "*21#", "0"])
def test_an_internal_number_is_dialled_as_it_is(typed):
    number = PhoneNumber.parse(typed, internal=True)
    assert (number.dial, number.spoken) == (re.sub(r"[^\d*#]", "", typed), typed)
    assert (number.internal, number.short, number.assigned, number.fictional) == (True, True, True, False)


@pytest.mark.parametrize("typed", ["+44 20 7946 0301", "reception", "2222 x5", ""])
def test_what_no_exchange_dials_is_no_internal_number(typed):
    with pytest.raises(PydanticCustomError, match="is not an internal number"):
        PhoneNumber.parse(typed, internal=True)


@pytest.mark.parametrize(
    ("typed", "country", "dial"),
    [
        ("02 9999 1234", "IT", "+390299991234"),
        ("020 7946 0301", "GB", "+442079460301"),
        ("0044 20 7946 0301", "IT", "+442079460301"),
        ("+44 20 7946 0301", "IT", "+442079460301"),
        ("1530", "IT", "1530"),
        ("116 117", "", "116117"),
    ],
)
def test_with_a_country_its_own_numbers_are_read(typed, country, dial):
    assert PhoneNumber.parse(typed, country).dial == dial


def test_the_short_numbers_of_one_country_are_not_those_of_another():
    with pytest.raises(PydanticCustomError, match="`1530` is no emergency number"):
        PhoneNumber.parse("1530", "GB")
