"""What sentences say is told as people mean it: tests/lexicon/ has natural ones, with what looks like them."""

from pathlib import Path
from typing import get_args

import pytest
import yaml

from prontuario.checks.shared.lexicon import Topic
from prontuario.checks.shared.meaning import MEANING, Meaning, patterns_of, said, says, sentences
from prontuario.language.folders import HERE
from prontuario.model.policy import Policy

SENTENCES = Path(__file__).parents[1] / "lexicon"
LANGUAGES = sorted(path.stem for path in SENTENCES.glob("*.yml"))
POLICY = Policy()
# The words of one list may be found by several meanings.
SEVERAL: dict[str, tuple[str, ...]] = {"hiding": ("hiding", "blocking_deed")}


def judged(meaning: str, sentence: str, language: str) -> bool:
    if meaning in get_args(Topic):
        return bool(says(meaning, sentence, language, POLICY))
    return any(said(each, sentence, language) for each in SEVERAL.get(meaning, (meaning,)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_natural_sentences_are_told_from_those_that_look_like_them(language):
    listed = yaml.safe_load((SENTENCES / f"{language}.yml").read_text("utf-8"))
    wrong = [
        (meaning, verdict, sentence)
        for meaning, verdicts in listed.items()
        for verdict, several in verdicts.items()
        for sentence in several
        if judged(meaning, sentence, language) != (verdict == "says")
    ]
    assert wrong == []


def test_each_language_that_has_patterns_has_sentences_for_them():
    assert {path.parent.name for path in HERE.glob(f"*/{MEANING}")} == set(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_meaning_has_patterns_or_words_in_each_language(language):
    without = {each for each in get_args(Meaning) if not patterns_of(each, language).says}
    assert without == {"slang"}  # single words, in the lexicon


@pytest.mark.parametrize("meaning", get_args(Meaning))
def test_a_language_that_nobody_has_written_down_is_not_judged(meaning):
    assert said(meaning, "We are sorry. Delete the comments. Call 112.", "xx") == ()


def test_a_sentence_ends_where_a_reader_ends_it():
    found = [each.typed for each in sentences("It broke at 14.10. More at {hour}; call us!\n\nGood night")]
    assert found == ["It broke at 14.10.", "More at {hour}", "call us!", "Good night"]


def test_patterns_take_no_time_over_the_longest_text():
    text = "we will then also again tell you more about the next news of our former supplier " * 240
    assert len(text) < 20_000
    for meaning in get_args(Meaning):
        said(meaning, text, "en")  # no exponential pattern: the test ends
