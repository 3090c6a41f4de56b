"""The word lists of the message checks: whole, without repetition, and matched as readers read."""

import pytest

from prontuario.checks.shared.lexicon import found, words_for
from prontuario.language.folders import HERE
from prontuario.model.policy import Policy, Words
from prontuario.plan.wording import plain
from prontuario.source.reader import read

LISTS = sorted(HERE.glob("*/lexicon.yml"))
TOPICS = {"apology", "slang", "guess", "blocking"}


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.parent.name)
def test_a_list_is_whole_and_repeats_nothing(path):
    document = read(path, path.name)
    assert document.problems == ()
    assert set(document.data) == TOPICS
    for words in document.data.values():
        assert len({plain(word) for word in words}) == len(words)


def test_there_are_lists_for_the_languages_of_the_example():
    assert {path.parent.name for path in LISTS} >= {"en", "it"}


@pytest.mark.parametrize(
    ("words", "text"),
    [
        (("sorry",), "We are SORRY."),
        (("è colpa di",), "E' colpa di chi?"),
        (("dell'utente",), "l’errore dell’utente"),
        (("third party",), "a third-\nparty fault"),
        (("mea culpa",), "Mea\n  culpa"),
    ],
)
def test_capitals_accents_apostrophes_hyphens_and_line_breaks_do_not_hide_a_word(words, text):
    assert found(words, text) == words


@pytest.mark.parametrize("text", ["sorrybridge", "unsorry", "{sorry}", "so {x} rry", "sorry_link"])
def test_a_part_of_a_word_and_a_placeholder_are_no_word(text):
    assert found(("sorry",), text) == ()


def test_the_words_of_the_company_come_after_those_of_the_list():
    policy = Policy(words=Words(apology={"en": ("mea culpa",), "la": ("ignoscite",)}))
    assert words_for("apology", "en", policy)[-1] == "mea culpa"
    assert words_for("apology", "la", policy) == ("ignoscite",)
    assert words_for("apology", "xx", policy) == ()


@pytest.mark.parametrize(
    ("word", "text"),
    [("お詫び", "心よりお詫び申し上げます"), ("抱歉", "对此我们深感抱歉。"), ("ขออภัย", "เราขออภัยอย่างยิ่ง")],
)
def test_a_word_of_a_language_without_spaces_is_found_between_others(word, text):
    assert found((word,), text) == (word,)


def test_the_words_of_a_language_serve_its_regions():
    policy = Policy(words=Words(apology={"pt": ("desculpe",), "pt-BR": ("foi mal",)}))
    assert words_for("apology", "pt-BR", policy) == ("foi mal", "desculpe")
    assert words_for("apology", "pt", policy) == ("desculpe",)
    assert "sorry" in words_for("apology", "en-GB", policy)
