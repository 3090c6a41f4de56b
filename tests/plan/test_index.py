"""The index says what looking through the whole handbook says, is made once, and is not kept for another handbook."""

import pickle
from dataclasses import replace
from typing import get_args

import pytest

from prontuario.edition.cut import cut
from prontuario.model.edition import Edition
from prontuario.model.kinds import Kind
from prontuario.model.phone import PhoneKind
from prontuario.plan.communications import readers
from prontuario.plan.duties import approved_by, owned_by, spoken_by, step_duties
from prontuario.plan.holders import duty_role, holder_names, roles_of
from prontuario.plan.index import Index, index_of
from prontuario.plan.outages import dead_lines, lost_channels, lost_resources
from prontuario.plan.steps import timed_steps
from tests.example import example

WHOLE = example().handbook
STAFF = cut(WHOLE, Edition.STAFF)


@pytest.fixture(params=[WHOLE, STAFF], ids=["team", "staff"])
def handbook(request):
    return request.param


def test_resources_that_go_with_others(handbook):
    def needs(name: str, taken: str, seen: frozenset[str] = frozenset()) -> bool:
        if name == taken:
            return True
        resource = handbook.resources.get(name)
        return name not in seen and any(
            needs(each, taken, seen | {name}) for each in (resource.needs if resource else ())
        )

    for taken in handbook.resources:
        assert lost_resources((taken,), handbook) == {
            name for name in handbook.resources if needs(name, taken)
        }


def test_channels_and_lines_that_a_threat_takes_away(handbook):
    for threat in handbook.threats.values():
        lost = lost_resources(threat.takes_down, handbook)
        expected = [each.id for each in handbook.channels.values() if lost & set(each.needs)]
        assert list(lost_channels(threat, handbook)) == expected
        for kind in get_args(PhoneKind):
            ringing = [
                each.id
                for each in handbook.channels.values()
                if each.kind == "phone" and (not each.rings or kind in each.rings)
            ]
            assert (kind in dead_lines(threat, handbook)) == (bool(ringing) and set(ringing) <= set(expected))


def test_who_reads_a_message(handbook):
    for message in handbook.messages.values():
        expected = {message.audience} - {None}
        for threat in handbook.threats.values():
            expected |= {each.audience for each in threat.communication if each.say == message.id}
            if message.audience is None and threat.stand_down and threat.stand_down.say == message.id:
                expected |= set(threat.audiences)
        assert readers(message, handbook) == expected - {None}


def test_what_a_role_and_a_person_have_to_do(handbook):
    threats = list(handbook.threats.values())
    for role in handbook.roles.values():
        assert list(owned_by(role, handbook)) == [each for each in threats if each.owner == role.id]
        for duties, attribute in ((spoken_by, "who"), (approved_by, "approved_by")):
            found = [(each.threat.id, each.communication) for each in duties(role, handbook)]
            assert found == [
                (threat.id, each)
                for threat in threats
                for each in threat.communication
                if role.id in (getattr(each, attribute) or ()) and (attribute != "who" or each.who == role.id)
            ]
        steps = {id(each.timed.step) for each in step_duties(role, handbook)}
        assert steps == {
            id(each.step)
            for threat in threats
            for each in timed_steps(threat, handbook)
            if each.step.who == role.id
        }
    for person in handbook.people.values():
        assert list(roles_of(person, handbook)) == [
            role for role in handbook.roles.values() if person.id in holder_names(role)
        ]


def test_the_role_that_most_ladders_begin_with():
    without = replace(WHOLE, policy=WHOLE.policy.model_copy(update={"duty": None}))
    first = [each.escalation[0].to[0] for each in WHOLE.threats.values() if each.escalation]
    assert duty_role(without) is WHOLE.roles[max(first, key=first.count)]


def test_it_is_made_once_for_each_handbook():
    assert index_of(WHOLE) is index_of(WHOLE)
    assert index_of(WHOLE) is not index_of(STAFF)
    fewer = replace(WHOLE, roles={})
    assert index_of(fewer).roles_held == {}
    assert index_of(WHOLE).roles_held != {}


def test_steps_are_unfolded_once():
    threat = next(iter(WHOLE.threats.values()))
    assert timed_steps(threat, WHOLE) is timed_steps(threat, WHOLE)
    changed = threat.model_copy(update={"steps": threat.steps[:1]})
    assert timed_steps(changed, WHOLE) != timed_steps(threat, WHOLE)


def test_what_was_derived_does_not_travel():
    timed_steps(next(iter(WHOLE.threats.values())), WHOLE)
    arrived = pickle.loads(pickle.dumps(WHOLE))
    assert arrived == WHOLE
    assert arrived._derived == {}


class Counted(dict):
    """A table that counts how often somebody goes through it."""

    walks = 0

    def values(self):
        Counted.walks += 1
        return super().values()


def test_nobody_walks_through_the_threats_for_each_message_or_role():
    handbook = replace(WHOLE, threats=Counted(WHOLE.threats))
    Counted.walks = 0
    for message in handbook.messages.values():
        readers(message, handbook)
    for role in handbook.roles.values():
        (*step_duties(role, handbook), *spoken_by(role, handbook), *owned_by(role, handbook))
    duty_role(handbook)
    assert Counted.walks <= 6


def test_names_come_in_the_order_of_the_handbook():
    names = list(WHOLE.channels)
    assert Index(WHOLE).in_order(Kind.CHANNEL, [*names[::-1], names[0]]) == tuple(names)
