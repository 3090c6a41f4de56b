"""What is filled into a message."""

import pytest

from prontuario.plan.placeholders import names_in, split

TEXTS = [
    ("Since {since}, {what} is down. {what}!", ["since", "what", "what"]),
    ("{a}{b_2}", ["a", "b_2"]),
    ("{ a } {A} {2nd} {a-b} {} {{c}} {d", ["c"]),
    ("", []),
]


@pytest.mark.parametrize(("text", "names"), TEXTS)
def test_a_placeholder_is_a_small_word_in_braces(text, names):
    assert names_in(text) == names


@pytest.mark.parametrize(("text", "names"), TEXTS)
def test_a_text_falls_into_words_and_placeholders_and_nothing_is_lost(text, names):
    pieces = split(text)
    assert [name for _, name in pieces if name] == names
    assert "".join(f"{{{name}}}" if name else words for words, name in pieces) == text
    assert all(words for words, _ in pieces)
