"""Places of values, of keys, of items, of what is not there, and through aliases."""

import pytest

from prontuario.finding import Place
from prontuario.source.mark import MarkedDict, overlaid
from prontuario.source.reader import read_text

TEXT = """\
# a comment
title: Website down
steps:
  - do: Open the site
    via: [mobile, email]
  -   do: "Quoted"
review:
  last: 2026-09-12
empty:
list:
  -
  - second
"""


def data_of(text: str, file: str = "f.yml") -> MarkedDict:
    """The mapping that a text holds."""
    data = read_text(text, file).data
    assert isinstance(data, MarkedDict)
    return data


@pytest.fixture(scope="module")
def mark():
    return data_of(TEXT).mark


@pytest.mark.parametrize(
    ("path", "value", "key"),
    [
        ((), (2, 1), (2, 1)),
        (("title",), (2, 8), (2, 1)),
        (("steps",), (4, 3), (3, 1)),
        (("steps", 0), (4, 5), (4, 5)),
        (("steps", 0, "do"), (4, 9), (4, 5)),
        (("steps", 0, "via"), (5, 10), (5, 5)),
        (("steps", 0, "via", 1), (5, 19), (5, 19)),
        (("steps", 1, "do"), (6, 11), (6, 7)),
        (("review", "last"), (8, 9), (8, 3)),
        (("empty",), (9, 7), (9, 1)),
        (("list", 0), (12, 5), (12, 5)),
    ],
)
def test_a_value_and_its_key_have_each_their_place(mark, path, value, key):
    assert mark.at(*path) == Place("f.yml", *value)
    assert mark.key_at(*path) == Place("f.yml", *key)


def test_what_is_not_there_has_the_place_of_what_is_around_it(mark):
    assert mark.at("owner") == mark.at()
    assert mark.at("steps", 0, "who") == mark.at("steps", 0)
    assert mark.key_at("review", "every") == mark.key_at("review")
    assert mark.at("steps", 7, "do") == mark.at("steps")


def test_the_names_of_models_in_a_path_are_passed_over(mark):
    assert mark.at("steps", 0, "Step", "via", 0) == Place("f.yml", 5, 11)


@pytest.mark.parametrize(
    ("typed", "asked"), [("pt-br", "pt-BR"), ("ZH-hant", "zh-Hant"), ("EN", "en"), ("it", "it")]
)
def test_a_language_is_found_in_whatever_capitals_it_was_typed(typed, asked):
    mark = data_of(f"title:\n  fr: Panne\n  {typed}: Text\n").mark
    assert mark.at("title", asked) == Place("f.yml", 3, len(typed) + 5)
    assert mark.key_at("title", asked) == Place("f.yml", 3, 3)
    assert mark.at("title", "pt-PT") == mark.at("title")


def test_the_name_of_a_model_is_no_key_in_other_capitals():
    mark = data_of("rota:\n  people: ada\n").mark
    assert mark.at("Rota", "rota", "Rota", "people") == Place("f.yml", 2, 11)
    assert mark.at("Rota") == mark.at()


def test_a_key_without_value_is_there_all_the_same(mark):
    assert mark.holds("empty")
    assert mark.holds("steps", 0, "Step", "via")
    assert not mark.holds("owner")
    assert not mark.holds("steps", 0, "who")


def test_an_alias_leads_to_the_value_that_it_repeats_and_keeps_its_own_key():
    mark = data_of("first: &name {en: Website}\nsecond: *name\nlist: [*name]\n").mark
    assert mark.at("second") == mark.at("first") == Place("f.yml", 1, 8)
    assert mark.at("second", "en") == Place("f.yml", 1, 19)
    assert mark.key_at("second") == Place("f.yml", 2, 1)
    assert mark.key_at("first") == Place("f.yml", 1, 1)
    assert mark.at("list", 0, "en") == Place("f.yml", 1, 19)


def test_of_two_mappings_laid_over_each_other_each_value_keeps_its_file():
    below = data_of("a: 1\nb: 2\n", "below.yml")
    above = data_of("# above\nb: 3\nc: 4\n", "above.yml")
    both = overlaid(below, above)
    assert both == {"a": "1", "b": "3", "c": "4"}
    places = {key: str(both.mark.at(key)) for key in both}
    assert places == {"a": "below.yml:1:4", "b": "above.yml:2:4", "c": "above.yml:3:4"}
    assert both.mark.at("unknown") == Place("above.yml", 2, 1)
    assert below == {"a": "1", "b": "2"}
