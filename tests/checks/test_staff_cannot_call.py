"""Staff find a number to call about each threat that they see; the rule's other sides."""

from dataclasses import replace
from datetime import date

from prontuario.checks.case import Case
from prontuario.checks.people import staff_cannot_call
from prontuario.model.edition import TEAM_ONLY
from prontuario.model.handbook import Handbook
from tests.example import example

EXAMPLE = example().handbook
# The owner is on duty: where somebody else is, their number is enough.
WHOLE = replace(
    EXAMPLE, policy=EXAMPLE.policy.model_copy(update={"duty": EXAMPLE.threats["website-down"].owner})
)
THREAT = WHOLE.threats["website-down"]
HOLDERS = WHOLE.roles[THREAT.owner].holders


def with_people(*closed: str, **threat: object) -> Handbook:
    """The example, all numbers of some people closed."""
    people = {
        name: person.model_copy(
            update={
                "phones": tuple(each.model_copy(update={"visible_to": TEAM_ONLY}) for each in person.phones)
            }
        )
        if name in closed
        else person
        for name, person in WHOLE.people.items()
    }
    threats = {**WHOLE.threats, THREAT.id: THREAT.model_copy(update=threat)}
    return replace(WHOLE, people=people, threats=threats)


def found(handbook: Handbook) -> list[str]:
    return [problem.place.file for problem in staff_cannot_call.run(Case(handbook, date(2026, 11, 22)))]


def test_an_owner_nobody_can_call_is_found_at_the_threat():
    assert THREAT.at().file in found(with_people(*HOLDERS))


def test_a_deputy_with_a_number_is_enough():
    assert len(HOLDERS) > 1
    assert THREAT.at().file not in found(with_people(HOLDERS[0]))


def test_a_number_of_the_role_is_enough():
    role = WHOLE.roles[THREAT.owner].model_copy(update={"phones": WHOLE.people[HOLDERS[0]].phones[-1:]})
    handbook = with_people(*HOLDERS)
    handbook = replace(handbook, roles={**handbook.roles, role.id: role})
    assert THREAT.at().file not in found(handbook)


def test_a_threat_of_the_team_needs_none():
    assert THREAT.at().file not in found(with_people(*HOLDERS, visible_to=TEAM_ONLY))


def test_a_number_that_the_threat_takes_away_is_none():
    role = WHOLE.roles[WHOLE.threats["phone-lines-down"].owner].model_copy(update={"phones": ()})
    handbook = replace(WHOLE, roles={**WHOLE.roles, role.id: role})
    assert found(WHOLE) == []
    assert found(handbook) == ["playbooks/threats/phone-lines-down.yml"]


def test_an_owner_without_any_number_is_another_finding():
    people = {
        **WHOLE.people,
        **{name: WHOLE.people[name].model_copy(update={"phones": ()}) for name in HOLDERS},
    }
    assert found(replace(WHOLE, people=people)) == []


def test_a_number_on_duty_is_enough_while_it_rings():
    closed = with_people(*HOLDERS)
    assert found(replace(closed, policy=EXAMPLE.policy)) == []
    silent = EXAMPLE.roles["duty-manager"].model_copy(update={"phones": ()})
    holders = [name for name in silent.everybody if name not in HOLDERS]
    nobody = with_people(*HOLDERS, *holders)
    nobody = replace(nobody, policy=EXAMPLE.policy, roles={**nobody.roles, silent.id: silent})
    assert THREAT.at().file in found(nobody)
