"""What `visible_to` names is a field of the same part, however deep the part lies."""

from datetime import date

import pytest

from prontuario.checks.case import Case
from prontuario.checks.files import unknown_visible_field
from prontuario.model.edition import Edition, VisibleTo
from prontuario.model.load import load
from tests.cases import BASE

WHOLE = load(BASE).handbook
THREAT = WHOLE.threats["website-down"]
STEP = THREAT.steps[0]


def problems(key: str) -> list[tuple[str, str]]:
    """What is said of a key under the `visible_to` of a threat's first step: message and hint."""
    step = STEP.model_copy(update={"visible_to": VisibleTo(fields={key: Edition.STAFF})})
    threat = THREAT.model_copy(update={"steps": (step, *THREAT.steps[1:])})
    handbook = load(BASE).handbook
    handbook.threats[THREAT.id] = threat
    found = unknown_visible_field.run(Case(handbook, date(2026, 11, 22)))
    return [(problem.message, problem.hint) for problem in found]


def test_a_slip_is_found_in_a_part_of_a_part():
    assert problems("hwo") == [
        ("there is no field `hwo` here, so nobody sees less or more", "did you mean `who`?")
    ]


@pytest.mark.parametrize("key", ["visible_to", "banana"])
def test_a_key_that_resembles_none_is_told_which_there_are(key):
    ((message, hint),) = problems(key)
    assert f"`{key}`" in message
    assert hint.startswith("fields: ")
    assert "who" in hint
    assert "visible_to" not in hint


def test_a_field_of_the_part_is_no_slip():
    assert problems("who") == []
