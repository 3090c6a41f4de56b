"""Somebody is named to call in any doubt, with a number; nothing is said where a file that may say it cannot be used."""

from dataclasses import replace
from datetime import date

import pytest

from prontuario.checks.case import Case
from prontuario.checks.people import no_duty_contact
from prontuario.model.kinds import Kind
from prontuario.model.load import load
from tests.cases import BASE

WHOLE = load(BASE).handbook
NOBODY_NAMED = replace(
    WHOLE,
    policy=WHOLE.policy.model_copy(update={"duty": None}),
    threats={name: threat.model_copy(update={"escalation": ()}) for name, threat in WHOLE.threats.items()},
)
DUTY = WHOLE.roles[WHOLE.policy.duty]


def said(handbook) -> list[str]:
    return [problem.message for problem in no_duty_contact.run(Case(handbook, date(2026, 11, 22)))]


def with_duty(phones_of: dict[str, bool], **changes) -> object:
    """The handbook whose duty role is changed, and whose people have numbers or not."""
    people = {
        name: person if phones_of.get(name, False) else person.model_copy(update={"phones": ()})
        for name, person in WHOLE.people.items()
    }
    return replace(WHOLE, people=people, roles={**WHOLE.roles, DUTY.id: DUTY.model_copy(update=changes)})


def test_a_handbook_that_names_nobody_is_found():
    assert said(WHOLE) == []
    assert said(NOBODY_NAMED) == ["nobody is named to call in any doubt"]


@pytest.mark.parametrize(
    "changes",
    [
        {"policy_known": False},
        {"unusable": frozenset({(Kind.THREAT, "fire")})},
        {"policy": WHOLE.policy},
        {"threats": WHOLE.threats},
    ],
    ids=["the policy", "a threat", "a duty", "a ladder"],
)
def test_what_names_or_may_name_somebody_is_enough(changes):
    assert said(replace(NOBODY_NAMED, **changes)) == []


def test_another_file_that_cannot_be_used_would_name_nobody():
    unusable = frozenset({(Kind.MESSAGE, "holding")})
    assert said(replace(NOBODY_NAMED, unusable=unusable)) == ["nobody is named to call in any doubt"]


def test_a_duty_role_that_is_not_known_is_not_said_twice():
    unknown = WHOLE.policy.model_copy(update={"duty": "nobody"})
    assert said(replace(WHOLE, policy=unknown)) == []


def test_a_role_is_silent_only_when_nobody_in_it_has_a_number():
    first, second = DUTY.holders
    assert said(with_duty({})) == [f"the duty role `{DUTY.id}` has no phone number"]
    assert said(with_duty({second: True})) == []
    assert said(with_duty({first: True})) == []


def test_a_role_whose_holders_are_missing_is_not_called_silent():
    assert said(with_duty({}, holders=())) == []
    assert said(with_duty({}, holders=(*DUTY.holders, "somebody-else"))) == []
