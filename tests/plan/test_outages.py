"""What is lost with what a threat takes down."""

from typing import get_args

import pytest

from prontuario.model.phone import PhoneKind
from prontuario.plan.outages import dead_lines, lost_channels, lost_resources, lost_with, needed_resources
from tests.written import THREAT, handbook

RESOURCES = {"roster/resources.yml": """
    power: {title: Power}
    lan: {title: Office network, needs: power}
    telephony: {title: Telephony, needs: [lan, exchange]}
    exchange: {title: Exchange}
    website: {title: Website}
    hen: {title: Hen, needs: egg}
    egg: {title: Egg, needs: hen}
"""}  # fmt: skip
CHANNELS = """
    desk: {title: Desk, kind: phone, needs: telephony}
    mobile: {title: Mobile, kind: phone}
    web: {title: Web, kind: web, needs: [website, exchange]}
    poster: {title: Poster, kind: paper, needs: printer}
"""


def test_a_loss_takes_down_all_that_needs_it_however_indirectly(tmp_path):
    book = handbook(tmp_path, RESOURCES)
    assert lost_resources(("power",), book) == {"power", "lan", "telephony"}
    assert lost_resources(("exchange",), book) == {"exchange", "telephony"}
    assert lost_resources(("telephony", "website"), book) == {"telephony", "website"}


def test_resources_that_need_each_other_are_lost_together(tmp_path):
    assert lost_resources(("egg",), handbook(tmp_path, RESOURCES)) == {"hen", "egg"}


def test_nothing_and_unknown_resources_take_nothing_else_down(tmp_path):
    book = handbook(tmp_path, RESOURCES)
    assert lost_resources((), book) == frozenset()
    assert lost_resources(("moon",), book) == {"moon"}


def test_a_channel_is_lost_with_anything_that_it_needs_in_the_order_of_the_roster(tmp_path):
    threat = "title: Website down\ntakes_down: [website, power, printer]\n"
    book = handbook(tmp_path, RESOURCES | {THREAT: threat, "roster/channels.yml": CHANNELS})
    assert lost_channels(book.threats["website-down"], book) == ("desk", "web", "poster")


def test_a_threat_that_takes_nothing_down_leaves_every_channel(tmp_path):
    book = handbook(tmp_path, RESOURCES | {"roster/channels.yml": CHANNELS})
    assert lost_channels(book.threats["website-down"], book) == ()


def test_a_channel_needs_what_its_resources_need_also_in_a_circle(tmp_path):
    channels = CHANNELS + "    coop: {title: Coop, kind: in-person, needs: [egg, unknown]}\n"
    book = handbook(tmp_path, RESOURCES | {"roster/channels.yml": channels})
    assert needed_resources("desk", book) == {"telephony", "lan", "exchange", "power"}
    assert needed_resources("coop", book) == {"egg", "hen", "unknown"}
    assert needed_resources("mobile", book) == needed_resources("no-such-channel", book) == frozenset()


def test_a_lost_channel_is_lost_with_the_first_thing_that_takes_it_down(tmp_path):
    threat = "title: Website down\ntakes_down: [website, power, exchange]\n"
    book = handbook(tmp_path, RESOURCES | {THREAT: threat, "roster/channels.yml": CHANNELS})
    down = book.threats["website-down"]
    assert [lost_with(name, down, book) for name in ("desk", "web", "mobile")] == ["power", "website", None]


@pytest.mark.parametrize(
    ("takes_down", "dead"),
    [
        ("[]", set()),
        ("telephony", {"office"}),
        ("antenna", {"mobile", "duty"}),
        ("[telephony, antenna]", {"office", "mobile", "duty"}),
        ("website", set()),
    ],
)
def test_a_line_is_dead_where_each_telephone_that_rings_it_is_lost(takes_down, dead, tmp_path):
    channels = """
        desk: {title: Desk, kind: phone, rings: office, needs: telephony}
        mobile: {title: Mobile, kind: phone, rings: [mobile, duty], needs: antenna}
        sms: {title: Text message, kind: sms}
        web: {title: Web, kind: web, needs: website}
    """
    resources = {
        "roster/resources.yml": RESOURCES["roster/resources.yml"] + "    antenna: {title: Antenna}\n"
    }
    threat = f"title: Website down\ntakes_down: {takes_down}\n"
    book = handbook(tmp_path, resources | {THREAT: threat, "roster/channels.yml": channels})
    assert dead_lines(book.threats["website-down"], book) == dead


def test_a_telephone_that_rings_any_line_keeps_all_alive_while_it_works(tmp_path):
    channels = """
        desk: {title: Desk, kind: phone, rings: office, needs: telephony}
        any: {title: Any telephone, kind: phone, needs: exchange}
    """
    book = handbook(tmp_path, RESOURCES | {"roster/channels.yml": channels})
    threat = book.threats["website-down"]
    assert dead_lines(threat.model_copy(update={"takes_down": ("lan",)}), book) == set()
    assert dead_lines(threat.model_copy(update={"takes_down": ("exchange",)}), book) == set(
        get_args(PhoneKind)
    )
