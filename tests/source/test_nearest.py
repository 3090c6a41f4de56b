"""The nearest known name."""

import pytest

from prontuario.source.nearest import did_you_mean, nearest

KNOWN = ["owner", "also_known_as", "crisis-lead", "deputy-crisis-lead"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ownr", "owner"),
        ("Owner", "owner"),
        ("also-known-as", "also_known_as"),
        ("crisis_lead", "crisis-lead"),
        ("CRISIS-LAED", "crisis-lead"),
        ("deputy", None),
        ("xyz", None),
        ("", None),
    ],
)
def test_a_name_is_near_when_few_letters_differ_case_and_underscores_aside(typed, meant):
    assert nearest(typed, KNOWN) == meant


def test_a_hint_asks_for_the_nearest_name_or_says_what_else_to_do():
    assert did_you_mean("ownr", KNOWN, "look it up") == "did you mean `owner`?"
    assert did_you_mean("xyz", KNOWN, "look it up") == "look it up"
    assert did_you_mean("owner", [], "look it up") == "look it up"
