"""The nearest known name: what a slip makes of it is near, and nothing else is."""

import string

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from prontuario.source.nearest import did_you_mean, nearest

KNOWN = [
    "owner",
    "also_known_as",
    "crisis-lead",
    "deputy-crisis-lead",
    "sms",
    "head-of-digital",
    "città-alta",
]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ownr", "owner"),
        ("Owner", "owner"),
        ("owners", "owner"),
        ("onwer", "owner"),
        ("also-known-as", "also_known_as"),
        ("crisis_lead", "crisis-lead"),
        ("crisis lead", "crisis-lead"),
        ("CRISIS-LAED", "crisis-lead"),
        ("crsis-leed", "crisis-lead"),
        ("lead-crisis", "crisis-lead"),
        ("crisis-deputy-lead", "deputy-crisis-lead"),
        ("head-digital", "head-of-digital"),
        ("citta-alta", "città-alta"),
        ("smss", "sms"),
    ],
)
def test_a_slip_case_accents_plural_and_the_order_of_words_do_not_hide_a_name(typed, meant):
    assert nearest(typed, KNOWN) == meant


@pytest.mark.parametrize(
    "typed", ["deputy", "xyz", "", "all", "power", "lead", "crisis-room", "oner-w", "is", "mms-1"]
)
def test_another_word_is_near_to_nothing(typed):
    assert nearest(typed, KNOWN) is None


def test_another_number_is_another_thing():
    assert nearest("gate-3", ["gate-1", "gate-2"]) is None
    assert nearest("gat-2", ["gate-1", "gate-2"]) == "gate-2"


def test_of_two_near_names_the_nearer_one_is_meant():
    assert nearest("crisis-leadd", ["crisis-leak", "crisis-lead"]) == "crisis-lead"


NAMES = st.text(string.ascii_lowercase, min_size=3, max_size=12)


@given(NAMES, st.data())
def test_one_slip_of_any_kind_is_forgiven(name, data):
    at = data.draw(st.integers(0, len(name) - 1))
    letter = data.draw(st.sampled_from(string.ascii_lowercase))
    slip = data.draw(
        st.sampled_from(
            (
                name[:at] + letter + name[at:],
                name[:at] + letter + name[at + 1 :],
                name[:at] + name[at + 1 : at + 2] + name[at] + name[at + 2 :],
            )
        )
    )
    assert nearest(slip, [name]) == name


@given(NAMES, NAMES)
def test_names_without_letters_in_common_are_far(one, other):
    assume(not set(one) & set(other))
    assert nearest(one, [other]) is None


def test_a_hint_asks_for_the_nearest_name_or_says_what_else_to_do():
    assert did_you_mean("ownr", KNOWN, "look it up") == "did you mean `owner`?"
    assert did_you_mean("xyz", KNOWN, "look it up") == "look it up"
    assert did_you_mean("owner", [], "look it up") == "look it up"
