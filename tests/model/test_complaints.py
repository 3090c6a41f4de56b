"""What is refused is quoted as it was typed, and every complaint has a hint."""

import pytest

from prontuario.model.people import Person
from prontuario.model.threat import Threat
from tests.model.refusals import problems


def test_what_was_typed_stays_in_the_message_also_with_a_dash_in_it():
    (problem,) = problems(Threat, "title: a\nreview: {last: 12 - 9 - 2026}\n")
    assert problem.message == "`last`: `12 - 9 - 2026` is not a date"
    assert problem.hint == "write year-month-day, like 2026-09-12"


def test_what_was_typed_may_hold_braces():
    (problem,) = problems(Threat, 'title: a\nlikelihood: "{0} {input} {le}"\n')
    assert problem.message == "`likelihood`: `{0} {input} {le}` is not a whole number"


@pytest.mark.parametrize(
    "text",
    [
        "title: [a]",
        "title: a\nsteps: [{}, {use: [a]}, [], x, {do: y, id: [a], via: {a: b}, phase: [solve]}]",
        "title: a\nlikelihood: {a: b}\nimpact: 1e3\nlife_safety: 2\nowner: {}\nreview: {last: [a], every: {}}",
        "title: a\nescalation: {to: x}\nactivate: [{signal: x, count: zero}, {count: -1}, {}]\nclocks: [[a]]",
    ],
)
def test_every_complaint_has_a_place_a_message_and_a_hint(text):
    found = problems(Threat, text)
    assert found
    for problem in found:
        assert problem.place.file == "f.yml"
        assert "Input should" not in problem.message
        assert "Step" not in problem.message
        assert problem.hint


def test_every_mistake_in_a_part_is_named_at_once():
    found = problems(
        Person, "nam: Ada\nemail: ada\nphones: [{number: 5}, {kind: x, number: '112'}]\nlanguages: [x]"
    )
    assert [str(problem.place) for problem in found] == [
        "f.yml:2:8",
        "f.yml:3:19",
        "f.yml:3:30",
        "f.yml:4:13",
        "f.yml:1:1",
    ]
