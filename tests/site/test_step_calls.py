"""A step that calls somebody has the number on its line: on its threat, its role, its card, on paper, in each language."""

from collections import defaultdict
from html import unescape

import pytest

from prontuario.model.edition import Edition
from prontuario.paper.printer import html
from prontuario.paper.sheets import SHEETS
from prontuario.plan.outages import lost_during
from prontuario.views.context import Context
from prontuario.views.playbook import steps_view
from prontuario.views.steps import MOST_CALLS
from tests.example import example_site
from tests.written import THREAT as FILE
from tests.written import handbook

SITE = example_site()
HANDBOOK, CONTEXT = SITE.examined.handbook, SITE.views.context
LEAD = "Call the crisis lead and say what you know in one minute"
BRIDGE = "Open the phone bridge and call in the team"
NUMBERS = {LEAD: "tel:+447700900205", BRIDGE: "tel:+442079460150"}
THREAT = "product-safety"


def behind(text: str, step: str) -> str:
    """What is beside a step, up to the next one."""
    return unescape(text).partition(step)[2].partition("p-step__do")[0]


@pytest.mark.parametrize("step", sorted(NUMBERS))
def test_each_page_has_the_number_on_the_line_of_the_step(step):
    for macro, name in (("threat", THREAT), ("my_role", "duty-manager"), ("first_minutes", THREAT)):
        assert NUMBERS[step] in behind(SITE.show(macro, (name,), "x/y.html"), step), macro


@pytest.mark.parametrize("sheet", ["binder", "first-minutes"])
def test_paper_has_it_too(sheet):
    text = unescape(html(SHEETS[sheet], SITE.views, defaultdict(int), {}))
    assert "+44 7700 900205" in text.partition(LEAD)[2][:400]
    assert "+44 20 7946 0150" in text.partition(BRIDGE)[2][:400]


def test_an_emergency_number_in_a_step_is_dialled():
    text = unescape(SITE.show("threat", (THREAT,), "x/y.html"))
    assert 'Call <a class="p-inline-number" href="tel:112">112</a> if' in text


def test_in_an_exercise_nobody_dials_it():
    assert 'href="tel:112"' not in unescape(SITE.show("exercise", (THREAT,), "x/y.html"))


def test_the_words_are_those_of_the_language_that_is_shown():
    italian = example_site(language="it")
    calls = [each for each in italian.views.playbooks[THREAT].steps.all if each.calls]
    assert {one.who.title for each in calls for one in each.calls} >= {"Responsabile di crisi"}


def test_nobody_is_called_by_the_step_that_he_does_and_no_more_than_fit():
    for plan in SITE.views.playbooks.values():
        for each in plan.steps.all:
            assert len(each.calls) <= MOST_CALLS
            assert each.who not in [one.who for one in each.calls]
            assert all(one.contact.phones for one in each.calls)


def test_what_the_threat_takes_down_is_not_called():
    """In each threat the numbers are counted again, without the views: none of a dead kind, none of a lost channel."""
    dead = 0
    for threat in HANDBOOK.threats.values():
        lost = lost_during(threat, HANDBOOK)
        kinds = {CONTEXT.labels(f"phone_{kind}") for kind in lost.lines}
        titles = {CONTEXT.say(HANDBOOK.channels[name].title) for name in lost.channels}
        for each in steps_view(threat, CONTEXT).all:
            for one in each.calls:
                assert one.who.title not in titles
                if one.who.href.startswith("roles/"):
                    assert not kinds & {phone.kind for phone in one.contact.phones}
        dead += len(kinds)
    assert dead, "else the test above proves nothing"


def test_staff_see_no_number_of_a_step_that_they_do_not_see():
    staff = example_site(Edition.STAFF)
    assert "+44 7700 900205" not in unescape(staff.show("threat", (THREAT,), "x/y.html"))


ROSTER = """
    duty-manager: {title: Duty manager, holders: [anna], authority: [activate]}
    spokesperson: {title: Spokesperson, holders: [ben]}
    one: {title: First aider, desk: true, phones: [{kind: office, number: +44 20 7946 0101}]}
    two: {title: Second aider, desk: true, phones: [{kind: office, number: +44 20 7946 0102}, {kind: satellite, number: +44 20 7946 0109}]}
    three: {title: Third aider, desk: true, phones: [{kind: satellite, number: +44 20 7946 0103}]}
"""
CHANNELS = """
    desk-phone: {title: Desk phone, kind: phone, needs: [exchange], rings: [office]}
    hotline: {title: Hotline, kind: phone, needs: [exchange], phones: [{kind: satellite, number: +44 20 7946 0104}]}
    satellite-phone: {title: Satellite phone, kind: phone, rings: [satellite]}
"""


def called(tmp_path, do, fields="", who="duty-manager"):
    """What is beside the one step of a threat."""
    files = {
        FILE: f"title: Down\n{fields}steps: [{{who: {who}, do: '{do}', within: 5m}}]",
        "roster/roles.yml": ROSTER,
        "roster/channels.yml": CHANNELS,
        "roster/resources.yml": "exchange: {title: Exchange}",
    }
    book = handbook(tmp_path, files)
    (step,) = steps_view(book.threats["website-down"], Context.of(book)).all
    return [(each.who.title, each.contact.phones[0].spoken) for each in step.calls]


def test_a_dead_line_is_passed_over_and_a_lost_channel_is_not_called(tmp_path):
    do = "Call the first aider, the second aider, the hotline and the third aider"
    first, second = ("First aider", "+44 20 7946 0101"), ("Second aider", "+44 20 7946 0102")
    assert called(tmp_path / "up", do) == [first, second]  # two fit on a line
    lost = [("Second aider", "+44 20 7946 0109"), ("Third aider", "+44 20 7946 0103")]
    assert called(tmp_path / "down", do, "takes_down: [exchange]\n") == lost


def test_who_does_the_step_is_not_called(tmp_path):
    do = "Call the first aider and the hotline"
    first, hotline = ("First aider", "+44 20 7946 0101"), ("Hotline", "+44 20 7946 0104")
    assert called(tmp_path / "another", do) == [first, hotline]
    assert called(tmp_path / "own", do, who="one") == [hotline]
