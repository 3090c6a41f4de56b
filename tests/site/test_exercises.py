"""An exercise to play: made from the plan, in the worst hour, and its record can be kept as it is."""

import re
from dataclasses import replace
from html import unescape

import pytest
import yaml

from prontuario.model.edition import Edition
from prontuario.paper.sheets import SHEETS
from prontuario.rehearsal.exercise import PLAYED, exercise
from prontuario.rehearsal.worst import worst_decision
from prontuario.views.playbook import trigger_view
from tests.example import example, example_site

SITE = example_site()
CASE = example().case
NAMES = tuple(CASE.handbook.threats)


@pytest.mark.parametrize("name", NAMES)
def test_it_begins_in_the_worst_hour_with_the_worst_loss(name):
    rehearsed = CASE.rehearsed[name]
    made, worst = exercise(rehearsed, CASE.handbook), worst_decision(rehearsed)
    assert (made.hour, made.missing) == (worst.worst.hour, worst.loss)
    assert [each.minute for each in made.injects] == sorted(each.minute for each in made.injects)
    assert {each.minute for each in made.injects} <= set(range(PLAYED + 1))


@pytest.mark.parametrize("name", NAMES)
def test_players_are_told_all_that_the_plan_waits_for(name):
    threat = CASE.handbook.threats[name]
    told = exercise(CASE.rehearsed[name], CASE.handbook).injects
    texts = [each.text for each in told]
    assert [sign for sign in threat.signs if sign not in texts] == []
    assert {each.lost for each in told} - {""} == set(threat.takes_down)
    soon = [talk for talk in threat.communication if talk.when.within and talk.when.within.minutes <= PLAYED]
    assert [talk for talk in soon if talk.condition and talk.condition not in texts] == []


@pytest.mark.parametrize("name", NAMES)
def test_every_trigger_is_told_with_its_number_the_mildest_first(name):
    handbook = CASE.handbook
    threat, order = handbook.threats[name], [level.id for level in handbook.policy.levels]
    told = [each for each in exercise(CASE.rehearsed[name], handbook).injects if each.kind == "trigger"]
    ranks = [order.index(each.trigger.level) if each.trigger.level else len(order) for each in told]
    assert ranks == sorted(ranks)
    assert {id(each.trigger) for each in told} == {id(each) for each in threat.activate}
    assert len({each.minute for each in told}) == len(told)
    words = [each.words for each in SITE.views.exercises[name].injects]
    measures = [trigger_view(each, SITE.views.context).measure for each in threat.activate]
    assert [each for each in measures if not any(said.endswith(each) for said in words)] == []


@pytest.mark.parametrize(
    ("language", "moved_on"), [("en", "time has moved on"), ("it", "è passato del tempo")]
)
def test_the_end_is_told_as_time_that_moved_on(language, moved_on):
    view = replace(SITE, language=language).views.exercises["website-down"]
    assert moved_on in view.injects[-1].words


def test_an_observer_reads_under_which_condition_a_step_is_done():
    conditional = [act for view in SITE.views.exercises.values() for act in view.acts if act.only_if]
    assert conditional
    for name, view in SITE.views.exercises.items():
        shown = unescape(re.sub("<[^>]+>", "", SITE.show("exercise", (name,), "exercises/x.html")))
        assert [each for act in view.acts for each in act.only_if if each not in shown] == []


def test_a_question_comes_once_the_first_statement_is_due():
    threat = CASE.handbook.threats["data-breach"]
    asked = [
        each.minute
        for each in exercise(CASE.rehearsed[threat.id], CASE.handbook).injects
        if each.kind == "asked"
    ]
    assert len(asked) == len(threat.questions)
    assert min(asked) > min(
        talk.when.within.minutes
        for talk in threat.communication
        if talk.when.within and talk.audience != "staff"
    )


def test_an_observer_sees_calls_and_steps_in_order_of_time():
    view = SITE.views.exercises["website-down"]
    minutes = [act.minute for act in view.acts]
    assert minutes == sorted(minutes)
    assert any("may activate the plan, and decides" in act.do for act in view.acts)
    assert any(
        act.do == "Confirm the outage from a phone that is not on the office network" for act in view.acts
    )


@pytest.mark.parametrize("language", ["en", "it"])
def test_its_record_is_a_drill_as_it_is(language):
    shown = replace(SITE, language=language).show("exercise", ("website-down",), "exercises/x.html")
    (record,) = re.findall(r"<pre><code>(.*?)</code></pre>", shown, re.DOTALL)
    kept = yaml.safe_load(unescape(record))
    assert (kept["kind"], kept["threats"]) == ("exercise", ["website-down"])
    assert set(kept["who"]) <= set(CASE.handbook.roles)
    assert kept["findings"]
    assert set(kept["actions"][0]) == {"do", "who", "by"}


def test_staff_have_none():
    staff = example_site(Edition.STAFF)
    assert staff.views.exercises == {}
    assert SHEETS["exercises"].is_empty(staff.views)
    assert "exercises/" not in staff.show("drills", (), "drills.html")
