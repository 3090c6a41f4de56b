"""One role is called: who is tried, through what, when, and in which hours somebody answers."""

from dataclasses import replace

import pytest

from prontuario.model.time import Hours
from prontuario.rehearsal.calls import attempts, reach
from prontuario.rehearsal.scenario import Scenario
from prontuario.rehearsal.week import ALWAYS, NEVER, hours_of
from tests.rehearsal.small import DUTY, book, rota, turn

OFFICE = hours_of(Hours.parse({"mon-fri": "09:00-18:00"}))
HOURS = {ALWAYS: "always", NEVER: "never", OFFICE: "office"}


def tries(handbook, role, *via, **scenario) -> list[str]:
    """Each try: who, through what, from when, until when, in which hours."""
    return [
        f"{each.person.id if each.person else 'nobody'} {each.channel.id}{' (own)' if each.own_number else ''}"
        f" {each.at}-{each.reached} {HOURS[each.answered]}"
        for each in attempts(handbook.roles[role], via, Scenario(handbook, **scenario))
    ]


@pytest.mark.parametrize(
    ("role", "via", "expected"),
    [
        ("duty", ["mobile"], ["ada mobile 0-1 always", "bruno mobile 2-3 office"]),
        (
            "duty",
            ["desk", "mobile"],
            ["ada desk 0-1 office", "ada mobile 2-3 always", "bruno mobile 4-5 office"],
        ),
        ("duty", ["sms"], ["ada sms 0-5 always", "bruno sms 1-6 office"]),
        (
            "duty",
            ["email", "mobile"],
            ["ada email 0-5 always", "ada mobile 1-2 always", "bruno mobile 3-4 office"],
        ),
        ("duty", ["chat"], ["ada chat 0-5 always"]),
        ("duty", ["pigeon", "chat"], ["ada chat 0-5 always"]),
        ("duty", ["runner"], ["ada runner 0-1 office", "bruno runner 2-3 office"]),
        ("duty", ["card"], ["ada card 0-1 office", "bruno card 2-3 office"]),
        ("lead", ["phone"], ["carla phone 0-1 always", "dino phone 2-3 office"]),
        ("lead", ["sms"], ["carla sms 0-5 always"]),
        ("lead", ["walkie"], ["dino walkie 0-1 always"]),
        ("lead", ["board", "site", "email"], []),
    ],
)
def test_ways_are_tried_in_order_as_the_roster_gives_them(role, via, expected):
    assert tries(book(), role, *via) == expected


def test_the_number_of_the_role_is_tried_first_by_telephone_and_text_only():
    handbook = book(roles={"duty": {"holders": ["ada", "bruno"], "phones": [DUTY]}})
    assert tries(handbook, "duty", "mobile", "chat", "runner", "sms") == [
        "ada mobile (own) 0-1 always", "ada sms (own) 2-7 always",
        "ada mobile 3-4 always", "ada chat 5-10 always", "ada runner 6-7 office", "ada sms 8-13 always",
        "bruno mobile 9-10 office", "bruno runner 11-12 office", "bruno sms 13-18 office",
    ]  # fmt: skip


def test_the_number_of_a_role_that_nobody_holds_is_not_answered():
    handbook = book(roles={"duty": {"holders": [], "phones": [DUTY]}})
    assert tries(handbook, "duty", "mobile", "runner") == ["nobody mobile (own) 0-1 never"]


def test_a_telephone_that_rings_any_line_is_answered_at_any_hour_where_one_line_is_no_desk():
    assert tries(book(), "duty", "phone")[0] == "ada phone 0-1 always"


def test_what_is_lost_is_tried_and_costs_its_time():
    lost = {"lost_people": frozenset({"ada"}), "lost_channels": frozenset({"mobile"})}
    assert tries(book(), "duty", "mobile", "sms", **lost) == [
        "ada mobile 0-1 never", "ada sms 2-7 never", "bruno mobile 3-4 never", "bruno sms 5-10 office",
    ]  # fmt: skip


def test_whose_turn_it_is_comes_first_and_answers_in_their_hours():
    handbook = book(roles={"duty": rota("ada", "bruno")})
    assert tries(handbook, "duty", "mobile") == ["ada mobile 0-1 always", "bruno mobile 2-3 office"]
    known = {"on_duty": {"duty": turn("bruno")}}
    assert tries(handbook, "duty", "mobile", **known) == ["bruno mobile 0-1 office", "ada mobile 2-3 always"]


def test_a_call_begins_when_its_rung_does():
    (first, *_) = attempts(book().roles["duty"], ("mobile",), Scenario(book()), 10)
    assert (first.at, first.reached) == (10, 11)


def test_reaching_a_role_takes_the_first_answer_of_each_hour():
    handbook = book(people={"ada": {"phones": []}})
    assert reach(handbook.roles["duty"], ("mobile",), Scenario(handbook)).pairs == ((1, OFFICE),)


def test_worlds_that_differ_in_nothing_that_a_role_needs_share_the_answer():
    handbook = book(roles={"duty": rota("ada", "bruno")})
    role, known = handbook.roles["duty"], {}
    scenes = [
        Scenario(handbook, cache=known),
        Scenario(handbook, cache=known, lost_people=frozenset({"carla"}), lost_channels=frozenset({"sms"})),
        Scenario(handbook, cache=known, on_duty={"lead": turn("carla")}),
    ]
    assert len({reach(role, ("mobile",), scenario).pairs for scenario in scenes}) == len(known) == 1
    reach(role, ("mobile",), Scenario(handbook, cache=known, lost_people=frozenset({"ada"})))
    reach(role, ("mobile",), Scenario(handbook, cache=known, lost_channels=frozenset({"mobile"})))
    reach(role, ("mobile",), Scenario(handbook, cache=known, on_duty={"duty": turn("bruno")}))
    reach(role, ("sms",), Scenario(handbook, cache=known))
    reach(handbook.roles["voice"], ("mobile",), Scenario(handbook, cache=known))
    assert len(known) == 6


DESK = {
    "holders": [],
    "desk": True,
    "phones": [DUTY],
    "handles": {"walkie": "room 4"},
    "authority": ["activate"],
}


@pytest.mark.parametrize(
    ("via", "expected"),
    [
        (["mobile"], ["nobody mobile 0-1 office"]),
        (["desk"], []),  # that rings office telephones, and the desk has none
        (["walkie", "email", "runner"], ["nobody walkie 0-1 office (own)", "nobody runner 2-3 office (own)"]),
    ],
)
def test_a_desk_answers_in_its_hours_through_what_reaches_it(via, expected):
    handbook = book(roles={"duty": {**DESK, "reachable": {"mon-fri": "09:00-18:00"}}})
    found = [each.replace(" (own)", "") for each in tries(handbook, "duty", *via)]
    assert found == [each.replace(" (own)", "") for each in expected]


def test_a_desk_has_an_office_telephone_and_sits_beside_it_at_night():
    office = {"kind": "office", "number": "+44 20 7946 0102"}
    handbook = book(roles={"duty": {"desk": True, "holders": [], "phones": [office]}})
    assert tries(handbook, "duty", "desk") == ["nobody desk (own) 0-1 always"]


def test_a_supplier_that_has_a_role_is_called_until_it_is_lost():
    handbook = book(roles={"duty": {"holders": [], "supplier": "host"}})
    host = handbook.suppliers["host"].model_copy(update={"phones": (handbook.people["ada"].phones[0],)})
    handbook = replace(handbook, suppliers={"host": host})
    assert tries(handbook, "duty", "mobile") == ["nobody mobile (own) 0-1 always"]
    lost = tries(handbook, "duty", "mobile", lost_suppliers=frozenset({"host"}))
    assert lost == ["nobody mobile (own) 0-1 never"]
