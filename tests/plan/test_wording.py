"""Words as they are compared and counted."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

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


@pytest.mark.parametrize(
    ("typed", "count"),
    [
        ("本社の電源を確認する", 7),  # ten signs; 1.6 are a word
        ("确认总部的电源", 5),
        ("10分以内に Slack で報告する", 8),
        ("ตรวจสอบไฟฟ้าในสำนักงาน", 5),  # nineteen letters, and three marks
        ("본사 전원을 확인", 3),  # Korean has spaces
        ("。、", 0),
    ],
)
def test_without_spaces_the_signs_are_counted(typed, count):
    assert count_words(typed) == count


SCRIPTS = {
    "本": 255 / 158,
    "カ": 255 / 158,
    "の": 255 / 158,
    "ก": 863 / 184,
    "ກ": 863 / 184,
    "က": 863 / 184,
    "ក": 863 / 184,
}


@given(st.lists(st.sampled_from((*SCRIPTS, "word", " ", "\u0e48", "、", "-")), max_size=60))
def test_a_text_of_many_scripts_is_as_long_as_its_signs_and_its_words(parts):
    text = "".join(f" {part} " if part == "word" else part for part in parts)
    signs = sum(Fraction(1, 1) / Fraction(SCRIPTS[part]) for part in parts if part in SCRIPTS)
    assert abs(count_words(text) - parts.count("word") - signs) <= 1
    assert count_words(text + " 本本") >= count_words(text)
