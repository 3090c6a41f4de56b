"""What goes out at a milder level alone is no statement of the crisis that is played."""

from dataclasses import replace
from itertools import product

import pytest

from prontuario.model.level import Level
from prontuario.plan.communications import statements_in_a_crisis
from prontuario.rehearsal.scenario import Scenario
from prontuario.rehearsal.simulate import play
from tests.rehearsal.small import book

LEVELS = [
    {"id": "alert", "title": "Alert", "do": "Watch"},
    {"id": "crisis", "title": "Crisis", "do": "Act", "crisis": True},
    {"id": "disaster", "title": "Disaster", "do": "Act", "crisis": True},
]
QUICK = {"audience": "customers", "who": "voice", "via": ["board"]}
SLOW = {"audience": "customers", "who": "voice", "via": ["site"], "approved_by": "lead"}
ASKED = [None, ["alert"], ["crisis"], ["disaster"], ["alert", "crisis"]]


def handbook(*talks: dict, levels: list[dict] = LEVELS):
    made = book(fire={"communication": list(talks)})
    known = tuple(Level.model_validate(each) for each in levels)
    policy = made.policy.model_copy(update={"levels": known})
    return replace(made, policy=policy)


def at(talk: dict, levels: list[str] | None) -> dict:
    return {**talk, **({"levels": levels} if levels else {})}


def statement(made):
    fire = made.threats["fire"]
    return play(fire, Scenario.of(fire, made)).statement


@pytest.mark.parametrize(("quick", "slow"), list(product(ASKED, ASKED)))
def test_the_statement_is_the_earliest_of_those_of_a_crisis(quick, slow):
    talks = [at(QUICK, quick), at(SLOW, slow)]
    mild = [each for each in talks if each.get("levels") == ["alert"]]
    left = [each for each in talks if each not in mild] or talks
    plain = [{key: value for key, value in each.items() if key != "levels"} for each in left]
    assert statement(handbook(*talks)) == statement(handbook(*plain))


def test_a_handbook_without_a_crisis_level_plays_all():
    made = handbook(at(QUICK, ["alert"]), SLOW, levels=LEVELS[:1])
    assert len(statements_in_a_crisis(made.threats["fire"], made)) == 2


def test_the_levels_make_a_difference():
    """Else the first test proves nothing."""
    assert statement(handbook(at(QUICK, ["alert"]), SLOW)) != statement(handbook(QUICK, SLOW))
