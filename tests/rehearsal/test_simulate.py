"""One threat, played: when somebody decides, and when the public hears the holding statement."""

import pytest

from prontuario.model.kinds import Kind
from prontuario.model.time import Hours
from prontuario.rehearsal.cast import cast_of
from prontuario.rehearsal.response_times import ResponseTimes
from prontuario.rehearsal.scenario import Loss, Scenario
from prontuario.rehearsal.simulate import (
    Outcome,
    decides,
    decision,
    first_statement_of,
    outcome_in,
    play,
    statements,
)
from prontuario.rehearsal.week import ALWAYS, hours_of
from tests.rehearsal.small import book, rota

OFFICE = hours_of(Hours.parse({"mon-fri": "09:00-18:00"}))
TALK = {"audience": "customers", "who": "voice", "via": ["site"], "approved_by": "lead"}


def played(fire=None, **changes) -> Outcome:
    """The fire, with nothing lost."""
    handbook = book(fire=fire, **changes)
    threat = handbook.threats["fire"]
    return play(threat, Scenario.of(threat, handbook))


def always(minutes: int) -> ResponseTimes:
    """So many minutes in every hour."""
    return ResponseTimes(((minutes, ALWAYS),))


def test_the_whole_fire():
    assert played() == Outcome(always(1), ResponseTimes(((12, OFFICE), (16, ALWAYS & ~OFFICE))))


@pytest.mark.parametrize(
    ("ladder", "expected"),
    [
        ([{"to": "duty", "via": ["mobile"]}], always(1)),
        ([{"to": "duty", "via": ["mobile"], "after": "10m"}], always(11)),
        ([{"to": "voice", "via": ["mobile"]}, {"to": "lead", "via": ["mobile"], "after": "10m"}], always(11)),
        (
            [
                {"to": "lead", "via": ["mobile"], "after": "10m"},
                {"to": "duty", "via": ["mobile"], "after": "5m"},
            ],
            always(6),
        ),
        ([{"to": "voice", "via": ["mobile"]}], ResponseTimes()),
        (
            [{"to": "nobody", "via": ["mobile"]}, {"via": ["mobile"]}, {"to": "duty", "via": ["mobile"]}],
            always(1),
        ),
        ([], ResponseTimes()),
    ],
)
def test_whoever_may_activate_decides_on_the_rung_that_is_quickest(ladder, expected):
    handbook = book(fire={"escalation": ladder})
    threat = handbook.threats["fire"]
    assert decision(threat, Scenario.of(threat, handbook)) == expected
    assert decides(threat, handbook) is (expected != ResponseTimes())


@pytest.mark.parametrize(
    ("talk", "minutes"),
    [
        ({}, 12),
        ({"approved_by": []}, 7),
        ({"approved_by": "nobody"}, 7),
        ({"who": "nobody"}, None),
        ({"who": None}, None),
        ({"audience": "staff"}, None),
        ({"audience": "martians"}, None),
        ({"via": ["board"]}, 12),
        ({"via": []}, None),
        ({"via": ["pigeon"]}, None),
        ({"via": ["pigeon", "board"]}, 12),
        ({"who": "duty"}, None),
        ({"who": "duty", "approved_by": "voice"}, 12),
        ({"who": "duty", "approved_by": []}, None),
    ],
)
def test_the_first_word_waits_for_who_speaks_and_who_approves_and_a_channel(talk, minutes):
    assert played({"communication": [{**TALK, **talk}]}).statement.at(9) == minutes


def test_a_lost_channel_carries_nothing():
    assert played({"takes_down": "server"}).statement == ResponseTimes()
    assert (
        played({"takes_down": "server", "communication": [{**TALK, "via": ["site", "board"]}]}).statement.at(
            9
        )
        == 12
    )


def test_the_earliest_word_counts_and_is_named():
    handbook = book(fire={"communication": [TALK, {**TALK, "approved_by": []}, {**TALK, "who": "duty"}]})
    threat = handbook.threats["fire"]
    scenario = Scenario.of(threat, handbook)
    assert first_statement_of(threat, scenario, 9) == (7, threat.communication[1])
    assert outcome_in(threat, scenario).statement.at(9) == 7
    assert [(talk, times.at(9)) for talk, times in statements(threat, scenario)] == [
        (threat.communication[0], 12), (threat.communication[1], 7), (threat.communication[2], None),
    ]  # fmt: skip


def test_where_no_word_goes_out_none_is_named():
    handbook = book(fire={"communication": []})
    threat = handbook.threats["fire"]
    assert first_statement_of(threat, Scenario.of(threat, handbook), 9) is None
    assert statements(threat, Scenario.of(threat, handbook)) == ()


def test_the_worst_turn_of_a_rota_counts():
    by_mail = {
        "people": {"bruno": {"email": "bruno@example.org"}}
    }  # carla answers the telephone: one minute, not two
    ladder = [{"to": "duty", "via": ["mobile", "email"]}]
    turns = {**rota("carla", "bruno"), "authority": ["activate", "speak"]}
    talk = {**TALK, "who": "duty", "via": ["board"], "approved_by": []}
    handbook = book(**by_mail, roles={"duty": turns}, fire={"escalation": ladder, "communication": [talk]})
    threat = handbook.threats["fire"]
    scenario = Scenario.of(threat, handbook)
    each = [outcome_in(threat, turn) for turn in scenario.turns((handbook.roles["duty"],))]
    assert [(one.decision.at(9), one.statement.at(9)) for one in each] == [(1, 7), (2, 9)]
    assert play(threat, scenario) == Outcome(always(2), always(9))
    assert statements(threat, scenario) == ((threat.communication[0], always(9)),)


def test_the_ladder_names_its_channels_once_and_in_order():
    handbook = book()
    assert cast_of(handbook.threats["fire"], handbook).ladder == ("mobile", "phone")


def test_the_roles_of_ladder_and_public_words_are_involved():
    staff = {**TALK, "audience": "staff", "who": "cook", "approved_by": "maid"}
    handbook = book(
        fire={"communication": [TALK, {**TALK, "who": None, "approved_by": "nobody"}, staff]},
        roles={"cook": {"holders": ["ada"]}, "maid": {"holders": ["ada"]}},
    )
    assert [role.id for role in cast_of(handbook.threats["fire"], handbook).roles] == [
        "duty",
        "lead",
        "voice",
    ]


@pytest.mark.parametrize("order", [["voice", "lead"], ["lead", "voice"]])
def test_of_two_who_are_called_at_once_the_earliest_decides(order):
    """`lead` answers after a minute; whoever is named beside it does not make it later."""
    ladder = [{"to": "duty", "via": ["desk"]}, {"to": order, "via": ["mobile"], "after": "10m"}]
    handbook = book(fire={"escalation": ladder}, roles={"duty": {"holders": ["bruno"], "authority": []}})
    assert decision(handbook.threats["fire"], Scenario.of(handbook.threats["fire"], handbook)).at(3) == 11


def test_both_of_a_rung_may_decide():
    both = [{"to": ["duty", "lead"], "via": ["mobile"]}]
    handbook = book(
        fire={"escalation": both},
        roles={
            "duty": {"holders": ["bruno"], "authority": ["activate"]},
            "lead": {"holders": ["carla"], "authority": ["activate"]},
        },
    )
    threat = handbook.threats["fire"]
    whole = decision(threat, Scenario.of(threat, handbook))
    alone = decision(threat, Scenario.of(threat, handbook, (Loss(Kind.PERSON, "carla"),)))
    assert (whole.at(3), alone.at(3), alone.at(10)) == (1, None, 1)
