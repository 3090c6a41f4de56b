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
