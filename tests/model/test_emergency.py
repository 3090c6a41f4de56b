"""Numbers for danger to life: those that we do not know are dialled as they are written, where they say what they are for."""

import pytest
from pydantic import ValidationError

from prontuario.model.emergency import EmergencyNumber
from prontuario.model.site import Site


@pytest.mark.parametrize(
    ("typed", "dial", "spoken"),
    [
        ("1530", "1530", "1530"), ("1515", "1515", "1515"), ("116117", "116117", "116117"), ("000", "000", "000"),
        ("0800 123 456", "0800123456", "0800 123 456"), ("1-800-222-1222", "18002221222", "1-800-222-1222"),
        ("12", "12", "12"),
    ],
)  # fmt: skip
def test_a_number_with_what_it_is_for_is_dialled_as_it_is_written(typed, dial, spoken):
    number = EmergencyNumber.model_validate({"number": typed, "for": "the coast guard"}).number
    assert (number.dial, number.spoken, number.short) == (dial, spoken, True)


@pytest.mark.parametrize("typed", ["112", "000", "116117", "911"])
def test_a_number_that_is_known_needs_no_word(typed):
    assert EmergencyNumber.model_validate(typed).number.dial == typed


@pytest.mark.parametrize("typed", ["1530", "0800 123 456"])
def test_another_one_alone_is_told_both_ways_to_write_it(typed):
    with pytest.raises(ValidationError) as refused:
        EmergencyNumber.model_validate(typed)
    said = str(refused.value)
    assert f'{{number: "{typed}", internal: true}}' in said
    assert f'{{number: "{typed}", for: coast guard}}' in said


@pytest.mark.parametrize("typed", ["coast guard", "1", "", "1" * 20, "+39 1", "15 30 x"])
def test_what_cannot_be_dialled_is_refused_all_the_same(typed):
    with pytest.raises(ValidationError):
        EmergencyNumber.model_validate({"number": typed, "for": "the coast guard"})


def test_a_national_number_of_the_country_keeps_its_country_code():
    site = Site.model_validate(
        {"id": "x", "title": "X", "emergency_numbers": {"number": "0800 111 999", "for": "gas"}},
        context={"country": "GB"},
    )
    assert site.emergency_numbers[0].number.dial == "+44800111999"
