"""No Italian label puts an article before a day: it would be "al 11" for all'11, "il 8" for l'8."""

import re

import pytest

from prontuario.language.labels import labels_in

ARTICLE = re.compile(r"\b(?:il|lo|la|al|dal|del|nel|sul|allo|dallo)(?: ?\{|$)", re.IGNORECASE)
WORDS = labels_in("it").words


def test_no_article_is_joined_to_what_a_label_is_filled_with():
    assert [key for key, words in WORDS.items() if ARTICLE.search(words)] == []


@pytest.mark.parametrize("words", ["fino al {day}", "entro il", "dal {start} a {end}"])
def test_an_article_before_a_day_is_seen(words):
    assert ARTICLE.search(words)
