"""A finding about some words of a long text is at their line, however the text was typed."""

from pathlib import Path

import pytest

from prontuario.finding import Place
from prontuario.source.reader import read

LITERAL = "text: |\n  We are sorry.\n\n  It was the\n  courier.\n"
FOLDED = "text: >-\n  We are sorry.\n  It was the\n  courier.\n"
QUOTED = 'text: "We are sorry.\n  It was the\n  courier."\n'
PLAIN = "text: We are sorry.\n  It was the\n  courier.\n"


def place_of(words: str, typed: str, folder: Path) -> Place:
    path = folder / "text.yml"
    path.write_text(typed, encoding="utf-8")
    data = read(path, "text.yml").data
    return data.mark.at("text").of(words)


@pytest.mark.parametrize(
    ("typed", "line"),
    [(LITERAL, 4), (FOLDED, 3), (QUOTED, 2), (PLAIN, 2)],
    ids=["literal", "folded", "quoted", "plain"],
)
def test_words_are_found_in_their_line_also_over_its_end(typed, line, tmp_path):
    assert place_of("It was the courier", typed, tmp_path) == Place("text.yml", line, 3)


@pytest.mark.parametrize("words", ["", "They are sorry"])
def test_words_that_are_not_there_are_at_the_beginning_of_the_text(words, tmp_path):
    assert place_of(words, LITERAL, tmp_path) == Place("text.yml", 1, 7)


def test_a_text_of_one_line_has_one_place(tmp_path):
    assert place_of("courier", "text: It was the courier.\n", tmp_path) == Place("text.yml", 1, 7)
