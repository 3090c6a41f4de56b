"""Whatever shape a value has, in any field of any model: what is said of it has no word of a program."""

import re
from collections.abc import Iterator

import pytest
from pydantic import ValidationError

from prontuario.finding import Place, Problem
from prontuario.model.base import Part, Subject, typed_fields
from prontuario.model.complaints import complaints
from prontuario.model.hints import NATURAL as KEYS
from prontuario.model.models import all_models
from prontuario.source.mark import Mark, MarkedDict, MarkedList

MODELS = all_models()
PROGRAM = re.compile(
    r"Input should|\b(list|dict|tuple|set|frozenset)\[|\b(dict|tuple|str|int|bool|None|NoneType|Marked\w*)\b"
    r"|\['|'\]|\{'|'\}|\[\"|\{\"|', '|valid string|instance of|Value error|pydantic|after validation|Field required"
)
PLACE = Place("f.yml", 1, 1)
SHAPES = [
    *("x", "", "5", "-1", "1.5", "true", "a, b", "2026-11-31", "2026-02-10", "“a”", "x" * 300),
    *([], ["a", "b"], ["", "x"], [None], [["a", "b"], ["c"]], [{"a": "b"}], [[["a"]]]),
    *({}, {"a": "b"}, {"a": ["b", "c"]}, {"a": {"b": "c"}}, {"a": None}, {"en": ["a"]}, {"en": {"a": "b"}}),
    *({"mon-fri": ["09:00-13:00", "15:00-19:00"]}, {"mon-fri": {"a": "b"}}, {"team": "a"}, None),
]


def marked(value: object) -> object:
    """The value as the reader of files gives it."""
    if isinstance(value, dict):
        group = MarkedDict({key: marked(each) for key, each in value.items()})
        group.mark = Mark(PLACE, children={key: Mark(PLACE) for key in value})
        return group
    if isinstance(value, list):
        items = MarkedList(marked(each) for each in value)
        items.mark = Mark(PLACE, children={index: Mark(PLACE) for index in range(len(value))})
        return items
    return value


def said(model: type[Part], key: str, value: object) -> Iterator[Problem]:
    """What is wrong with a part that has this value."""
    data = marked({key: value, **({"id": "x"} if issubclass(model, Subject) else {})})
    assert isinstance(data, MarkedDict)
    try:
        model.model_validate(data)
    except ValidationError as error:
        yield from complaints(error, model, data.mark)


@pytest.mark.parametrize("name", MODELS)
def test_no_wrong_shape_of_any_field_is_answered_with_words_of_a_program(name):
    model = MODELS[name]
    found = [
        f"{key}: {value!r}: {problem.message} - {problem.hint}"
        for key in typed_fields(model)
        for value in SHAPES
        for problem in said(model, key, value)
        if PROGRAM.search(f"{problem.message} - {problem.hint}") or not (problem.message and problem.hint)
    ]
    assert found == []


def test_the_words_are_those_of_a_program():
    """Else the test above proves nothing."""
    for words in (
        "`['a', 'b']` is not a date",
        "Input should be a valid string",
        "Tuple after validation",
        "None",
    ):
        assert PROGRAM.search(words)


@pytest.mark.parametrize(
    ("name", "key", "value", "expected"),
    [
        ("Step", "within", ["5m"], "`within`: a list is not a length of time - write a number and a unit: 15m, 2h, 5d or 1w"),
        ("Review", "last", {"a": "b"}, "`last`: a group of `key: value` lines is not a date - write year-month-day, like 2026-09-12"),
        ("Person", "reachable", {"mon-fri": ["9-13", "15:00–19:00"]}, '`reachable`: here hours are needed as one text - write "09:00-13:00, 15:00-19:00"'),
        ("Phone", "number", "“07700 900301”", '`number`: “07700 900301” has the quotation marks of a word processor - write it with straight ones: "07700 900301"'),
        ("Review", "last", "«2026-09-12»", '`last`: «2026-09-12» has the quotation marks of a word processor - write it with straight ones: "2026-09-12"'),
        ("Clock", "site", ["haifa", "palermo"], "`site`: one site is needed here - write one, `site: NAME`; a law that runs at several sites has an entry for each, with its authority"),
        ("Channel", "site", ["a", "b"], "`site`: one site is needed here - write one, or take the line out, where all sites have it"),
        ("Policy", "calendar", "IT", "`calendar`: here a group of `key: value` lines is needed - write it like {country: IT}"),
        ("Site", "calendar", "IT", "`calendar`: here a group of `key: value` lines is needed - write it like {country: IT}"),
        ("Threat", "stand_down", "it is over", "`stand_down`: here a group of `key: value` lines is needed - write it like {when: it is over, who: ...}"),
        ("Person", "phones", "+44 7700 900301", "`phones`: here a list is needed - write one item a line: - {number: +44 7700 900301}"),
        ("Step", "after", ["look"], "`after`: one is needed here, not a list - write one, like `after: look`"),
        ("Threat", "status", "", "an empty text is not one of the words for `status` - write one of: draft, ready"),
        ("Procedure", "title", None, "`title`: here a text is needed - write one text, or one per language: {en: ..., it: ...}"),
    ],
)  # fmt: skip
def test_a_wrong_shape_is_called_by_its_name_and_leads_to_the_right_one(name, key, value, expected):
    problem = next(each for each in said(MODELS[name], key, value) if "is missing" not in each.message)
    assert f"{problem.message} - {problem.hint}" == expected


NATURAL = [
    ("Person", "mobile", "write it under `phones`: `phones: [{kind: mobile, number: ...}]`"),
    ("Person", "tel", "write it under `phones`: `phones: [{kind: mobile, number: ...}]`"),
    ("Person", "mail", "did you mean `email`?"),
    ("Person", "hours", "did you mean `reachable`?"),
    ("Role", "phone", "write it under `phones`: `phones: [{kind: duty, number: ...}]`"),
    ("Role", "name", "did you mean `title`?"),
    ("Phone", "type", "did you mean `kind`?"),
    ("Phone", "telephone", "did you mean `number`?"),
    ("Step", "attachment", "did you mean `files`?"),
    ("Threat", "attachment", "did you mean `files`?"),
    ("Step", "task", "did you mean `do`?"),
    ("Step", "deadline", "did you mean `within`?"),
    ("Question", "question", "did you mean `ask`?"),
    ("Question", "reply", "did you mean `answer`?"),
    ("Turn", "people", "did you mean `who`?"),
    ("Turn", "person", "did you mean `who`?"),
    ("Turn", "start", "did you mean `from`?"),
    ("Turn", "until", "did you mean `to`?"),
    ("Absence", "person", "did you mean `who`?"),
    ("Swap", "end", "did you mean `to`?"),
    ("Channel", "name", "did you mean `title`?"),
    ("Training", "name", "did you mean `course`?"),
]


@pytest.mark.parametrize(("name", "key", "hint"), NATURAL)
def test_a_natural_key_leads_to_the_one_that_says_it(name, key, hint):
    found = [each for each in said(MODELS[name], key, "x") if "is not known here" in each.message]
    assert [each.hint for each in found] == [hint]


@pytest.mark.parametrize("name", MODELS)
def test_no_hint_leads_to_a_key_that_is_not_there(name):
    """A hint names keys of the model, or is a sentence."""
    known = typed_fields(MODELS[name])
    for key in KEYS:
        if key in known:
            continue
        hints = [each.hint for each in said(MODELS[name], key, "x") if "is not known here" in each.message]
        for meant in re.findall(r"^did you mean `(\w+)`\?$", " ".join(hints)):
            assert meant in known, key
