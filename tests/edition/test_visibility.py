"""What staff see, as each model says it: decided for each field, nothing that does not exist, and all that is needed."""

from typing import get_args

import pytest

from prontuario.edition.visibility import Visibility, staff_visibility
from prontuario.model.base import Subject, typed_fields
from prontuario.model.edition import TEAM_ONLY, Edition, VisibleTo
from prontuario.model.models import all_models
from prontuario.model.people import Person
from prontuario.model.phone import Phone, PhoneKind
from prontuario.model.step import Step

MODELS = all_models()
RULES = staff_visibility()
# They say how the plan is proved, and nothing of what it says.
NEVER_SHOWN = {
    "Waiver",
    "PolicyWaiver",
    "CheckSettings",
    "IgnoredCheck",
    "CheckSeverity",
    "Words",
    "Exclusion",
    "StandDown",
    "Followup",
    "Planned",
    "Preparation",
    "ExtraHands",
    "Question",
    "Updates",
}
NEVER_SHOWN |= {"Drill", "Action", "Training"}


OWN = {"id", "visible_to", "waive"}  # they say who a part is, who sees it, and what is accepted of it


def test_every_model_is_shown_or_known_to_be_private():
    undecided = sorted(set(MODELS) - set(RULES.keys) - NEVER_SHOWN)
    assert undecided == [], f"say in `SEEN` what staff see of {undecided}, or name it in NEVER_SHOWN here"
    assert sorted(NEVER_SHOWN - set(MODELS)) == []
    assert not set(RULES.keys) & NEVER_SHOWN


@pytest.mark.parametrize("name", sorted(RULES.keys))
def test_somebody_has_decided_who_sees_each_field(name):
    seen, file = MODELS[name].SEEN, f"{MODELS[name].__module__.replace('.', '/')}.py"
    undecided = sorted(set(typed_fields(MODELS[name])) - seen.staff - seen.team - OWN)
    assert undecided == [], (
        f"decide who sees {undecided}: staff, or the `team` alone, in `SEEN` of {name}, {file}"
    )
    assert sorted((seen.staff | seen.team) - set(typed_fields(MODELS[name]))) == []
    assert not seen.staff & seen.team


@pytest.mark.parametrize("name", sorted(RULES.keys))
def test_each_field_that_staff_see_exists(name):
    assert RULES.keys[name] <= set(typed_fields(MODELS[name]))


def test_a_model_is_not_shown_because_one_above_it_is():
    class Guest(Person):
        """Somebody who is not staff."""

    models = {**MODELS, "Guest": Guest}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("prontuario.edition.visibility.all_models", lambda: models)
        assert "Guest" not in staff_visibility.__wrapped__().keys


@pytest.mark.parametrize("name", sorted(RULES.keys))
def test_what_a_part_cannot_do_without_is_shown(name):
    needed = {key for key, field in typed_fields(MODELS[name]).items() if field.is_required()}
    assert needed <= RULES.keys[name]


def test_only_what_a_switch_can_open_is_opened():
    assert all(
        "visible_to" in MODELS[name].model_fields for name in RULES.opened - {"When", "Deadline", "AtLatest"}
    )


@pytest.mark.parametrize("name", sorted(MODELS))
def test_a_switch_of_a_part_means_what_its_docstring_says(name):
    if issubclass(MODELS[name], Subject) or "visible_to" not in MODELS[name].model_fields:
        return
    usual = "team" if name in RULES.opened else "staff"
    described = MODELS[name].model_fields["visible_to"].description or ""
    if name == "Phone":
        private = set(get_args(PhoneKind)) - RULES.kinds["Person"]["phones"]
        assert all(f"`{kind}`" in described for kind in private)
        assert not any(f"`{kind}`" in described for kind in RULES.kinds["Person"]["phones"])
        return
    assert described.startswith(f"Who sees it: `{usual}`, where it does not say")


def test_a_part_says_who_sees_it():
    phone = Phone(number="+44 20 7946 0101")
    assert RULES.shows(phone)
    assert not RULES.shows(phone.model_copy(update={"visible_to": TEAM_ONLY}))
    step = Step(do="Call")
    assert not RULES.shows(step)
    assert RULES.shows(step.model_copy(update={"visible_to": VisibleTo(Edition.STAFF)}))


def test_a_subject_says_who_sees_a_field():
    person = Person(id="ada", name="Ada", visible_to={"email": "team", "trained": "staff"})
    assert RULES.shows(person)
    assert "trained" in RULES.keys_of(person)
    assert "email" not in RULES.keys_of(person)
    assert RULES.keys_of(person) - {"trained", "id"} == RULES.keys["Person"] - {"email"}


def test_a_model_that_nobody_listed_is_private():
    assert not Visibility({}, frozenset(), {}).shows(Person(id="ada", name="Ada"))
