"""Words as they are compared and counted."""

import pytest

from prontuario.plan.wording import count_words, plain


@pytest.mark.parametrize(
    ("typed", "compared"),
    [
        ("Perché NO?", "perche no?"),
        ("  zwei\n\tWörter ", "zwei worter"),
        ("STRASSE Straße", "strasse strasse"),
        ("", ""),
    ],
)
def test_words_are_compared_without_case_accents_and_spaces(typed, compared):
    assert plain(typed) == compared


@pytest.mark.parametrize(
    ("typed", "count"),
    [
        ("Open the site", 3),
        ("Open - or close / lock - it", 5),
        ("it's 10 %", 2),
        ("a-b c", 2),
        ("…", 0),
        ("", 0),
    ],
)
def test_a_dash_between_spaces_is_no_word(typed, count):
    assert count_words(typed) == count
