"""The handbook of the staff edition holds what staff see, and nothing else."""

from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest

from prontuario.edition.cut import cut
from prontuario.edition.visibility import staff_visibility
from prontuario.examine import examine
from prontuario.model.base import Part
from prontuario.model.check_settings import CheckSettings
from prontuario.model.edition import Edition, VisibleTo
from prontuario.model.handbook import Handbook
from prontuario.model.inside import parts_inside
from prontuario.model.kinds import Kind
from prontuario.model.phone import Phone, PhoneKind
from prontuario.model.policy import Rehearsal, Words
from prontuario.model.references import references
from prontuario.model.step import Step
from tests.example import example

WHOLE = example().handbook
STAFF = cut(WHOLE, Edition.STAFF)
DEFAULTS = (CheckSettings(), Rehearsal(), Words())
OPEN, CLOSED = VisibleTo(Edition.STAFF), VisibleTo(Edition.TEAM)


def all_parts(handbook: Handbook) -> list[Part]:
    return [part for value in vars(handbook).values() for part in parts_inside(value)]


def changed(table: str, name: str, **fields: object) -> Handbook:
    """The example with fields of one subject changed."""
    subjects = dict(getattr(WHOLE, table))
    subjects[name] = subjects[name].model_copy(update=fields)
    return replace(WHOLE, **{table: subjects})


def test_the_team_has_everything():
    assert cut(WHOLE, Edition.TEAM) is WHOLE


def test_only_fields_that_staff_see_say_anything():
    rules = staff_visibility()
    for part in all_parts(STAFF):
        if part in DEFAULTS:
            continue
        assert type(part).__name__ in rules.keys, part
        said = part.visible_to.fields if getattr(part, "visible_to", None) else {}
        opened = {"id", "visible_to", *(key for key, edition in said.items() if edition is Edition.STAFF)}
        for name, field in type(part).model_fields.items():
            if (field.alias or name) not in rules.keys[type(part).__name__] | opened:
                assert getattr(part, name) == field.get_default(call_default_factory=True), (part, name)


def test_nothing_refers_to_what_is_not_there():
    for part in STAFF.parts():
        for reference in references(part):
            assert reference.name in STAFF.names(reference.kind), reference


def test_it_says_whom_to_alert():
    for name, threat in STAFF.threats.items():
        whole = WHOLE.threats[name]
        assert (threat.title, threat.owner, threat.signs) == (whole.title, whole.owner, whole.signs)
        assert [rung.to for rung in threat.escalation] == [rung.to for rung in whole.escalation]


def test_a_private_number_is_not_there():
    office = WHOLE.people["ada-prova"].phones[1]
    staff = cut(with_phones(office.model_copy(update={"visible_to": CLOSED})), Edition.STAFF)
    assert staff.people["ada-prova"].phones == ()
    assert office.number.dial not in repr(staff)


def with_phones(*phones):
    return changed("people", "ada-prova", phones=phones)


@pytest.mark.parametrize("kind", get_args(PhoneKind))
def test_a_persons_private_lines_are_the_teams_unless_they_are_opened(kind):
    phone = Phone(kind=kind, number="+44 20 7946 0999")
    opened = phone.model_copy(update={"visible_to": VisibleTo(Edition.STAFF)})
    usual = () if kind in ("mobile", "home", "satellite") else (phone,)
    assert cut(with_phones(phone), Edition.STAFF).people["ada-prova"].phones == usual
    (shown,) = cut(with_phones(opened), Edition.STAFF).people["ada-prova"].phones
    assert shown.number == phone.number


@pytest.mark.parametrize(
    ("table", "name"), [("roles", "duty-manager"), ("channels", "phone-bridge"), ("suppliers", None)]
)
def test_a_mobile_that_belongs_to_no_person_is_for_everybody(table, name):
    name = name or next(each for each, part in getattr(WHOLE, table).items() if part.visible_to is None)
    phone = Phone(kind="mobile", number="+44 20 7946 0999")
    staff = cut(changed(table, name, phones=(phone,)), Edition.STAFF)
    assert getattr(staff, table)[name].phones == (phone,)


def test_a_hidden_person_is_nowhere():
    staff = cut(changed("people", "ada-prova", visible_to=CLOSED), Edition.STAFF)
    assert "ada-prova" not in repr(staff)
    assert "Ada Prova" not in repr(staff)


def test_a_rota_without_one_of_its_people_is_no_rota():
    (name, role) = next((name, role) for name, role in WHOLE.roles.items() if role.rota)
    staff = cut(changed("people", role.rota.people[0], visible_to=CLOSED), Edition.STAFF)
    assert staff.roles[name].rota is None
    assert STAFF.roles[name].rota == role.rota


def test_a_rota_is_hidden_whose_turn_somebody_hidden_takes_over():
    role = WHOLE.roles["it-operations-lead"]
    (swap,) = WHOLE.swaps
    hidden = changed("people", "ada-prova", visible_to=CLOSED)
    other = replace(hidden, swaps=(swap.model_copy(update={"who": "ada-prova"}),))
    assert cut(hidden, Edition.STAFF).roles[role.id].rota == role.rota
    assert cut(other, Edition.STAFF).roles[role.id].rota is None
    (absence,) = [each for each in WHOLE.absences if each.covered_by]
    covered = replace(hidden, absences=(absence.model_copy(update={"covered_by": "ada-prova"}),))
    assert cut(covered, Edition.STAFF).roles[role.id].rota is None


def test_a_layer_without_one_of_its_people_takes_the_rota_with_it():
    staff = cut(changed("people", "aldo-calco", visible_to=CLOSED), Edition.STAFF)
    assert staff.roles["it-operations-lead"].rota is None


def test_a_hidden_threat_is_not_there():
    staff = cut(changed("threats", "data-breach", visible_to=CLOSED), Edition.STAFF)
    assert set(STAFF.threats) - set(staff.threats) == {"data-breach"}


def test_a_step_that_staff_may_see_is_there_with_what_it_names():
    threat = WHOLE.threats["data-breach"]
    step = next(each for each in threat.steps if isinstance(each, Step))
    shown = {"visible_to": OPEN, "say": next(iter(WHOLE.messages))}
    opened = tuple(each.model_copy(update=shown) if each is step else each for each in threat.steps)
    staff = cut(changed("threats", threat.id, steps=opened), Edition.STAFF)
    (left,) = staff.threats[threat.id].steps
    assert isinstance(left, Step)
    assert (left.do, left.who, left.within) == (step.do, step.who, step.within)
    assert left.say is None  # the message is the team's


def test_a_message_that_staff_may_see_is_there():
    name = next(iter(WHOLE.messages))
    staff = cut(changed("messages", name, visible_to=OPEN), Edition.STAFF)
    assert list(staff.messages) == [name]
    assert staff.messages[name].text == WHOLE.messages[name].text


def test_a_section_can_be_opened_and_closed():
    both = VisibleTo(fields={"sources": Edition.STAFF, "avoid": Edition.TEAM})
    threat = cut(changed("threats", "data-breach", visible_to=both), Edition.STAFF).threats["data-breach"]
    assert threat.sources == WHOLE.threats["data-breach"].sources
    assert threat.avoid == ()
    assert STAFF.threats["data-breach"].avoid


@pytest.mark.parametrize("kind", list(Kind))
def test_cutting_twice_changes_nothing(kind):
    assert cut(STAFF, Edition.STAFF).subjects(kind) == STAFF.subjects(kind)


def test_a_file_can_say_who_sees_it(tmp_path: Path):
    folder = tmp_path / "roster"
    folder.mkdir()
    (folder / "people.yml").write_text("ada:\n  name: Ada\n  visible_to: nobody\n")
    said = [finding for finding in examine(tmp_path).findings if finding.place.file == "roster/people.yml"]
    assert any("`nobody` is no edition" in finding.message and finding.place.line == 3 for finding in said)
