"""Every threat's page: whom to call first, the same order everywhere, each step once and in time."""

import re
from collections import Counter

import pytest

from prontuario.plan.holders import holders
from prontuario.plan.outages import lost_resources
from prontuario.plan.steps import timed_steps
from tests.example import example_site
from tests.site.dom import Element, page
from tests.site.reading import done, minutes, section, tel_links

SITE = example_site()
HANDBOOK = SITE.examined.handbook
THREATS = sorted(HANDBOOK.threats)
ORDER = [
    *(
        "is-it-this",
        "do-first",
        "call",
        "now-and-next",
        "first-minutes",
        "steps",
        "escalate",
        "tell",
        "do-not",
    ),
    *("advice", "files", "clocks", "stand-down", "afterwards", "prepare", "background", "sources"),
]
DANGER = ["do-first", "call", "is-it-this", *ORDER[3:]]
NEEDED = {"is-it-this", "call", "first-minutes", "steps", "escalate", "tell", "sources"}


@pytest.fixture(params=THREATS)
def threat(request):
    return HANDBOOK.threats[request.param]


@pytest.fixture
def content(threat, example) -> Element:
    return page(example.folder / f"threats/{threat.id}.html").one("article")


def heading(each) -> str:
    """The name of a heading; of what comes before all others, without its threat."""
    name: str = each.attributes["id"]
    return next((first for first in ("do-first", "call") if name.startswith(f"{first}-")), name)


def numbers_of(person) -> set[str]:
    return {f"tel:{phone.number.dial}" for phone in person.phones}


def test_the_first_number_is_the_owners_or_the_emergency_number(threat, content):
    role = HANDBOOK.roles[threat.owner]
    owner = numbers_of(role) or numbers_of(holders(threat.owner, HANDBOOK)[0])
    emergency = {f"tel:{each.number.dial}" for each in HANDBOOK.policy.emergency_numbers}
    sites = [each for site in HANDBOOK.sites.values() for each in site.emergency_numbers]
    elsewhere = set() if threat.sites else {f"tel:{each.number.dial}" for each in sites}
    first, *others = (each for each in tel_links(content) if each.attributes["href"] not in elsewhere)
    assert first.attributes["href"] in (emergency if threat.life_safety else owner)
    if threat.life_safety:
        assert others[0].attributes["href"] in owner


@pytest.mark.requirement(2)
def test_the_number_is_visible_as_text(content):
    for link in tel_links(content):
        digits = "".join(re.findall(r"\d", link.words))
        assert digits == link.attributes["href"].removeprefix("tel:").removeprefix("+"), link.words


@pytest.mark.requirement(3)
def test_the_deputy_stands_beside_the_owner(threat, content):
    call = content.all("section", "p-call")[0]
    role, people = HANDBOOK.roles[threat.owner], holders(threat.owner, HANDBOOK)
    deputy = people[0] if role.phones else people[1]
    assert deputy.name in call.words
    assert {each.attributes["href"] for each in tel_links(call)} & numbers_of(deputy)


@pytest.mark.requirement(6)
def test_sections_come_in_one_order(content):
    found = [name for each in content.walk() if each.tag == "h2" and (name := heading(each)) in ORDER]
    # Where people may be hurt, nobody reads whether it is this before what to do and whom to call.
    order = DANGER if "do-first" in found else ORDER
    assert found == [each for each in order if each in found]
    assert set(found) >= NEEDED
    strange = {heading(each) for each in content.all("h2")} - set(ORDER)
    assert all(each.startswith("p-title-") for each in strange)  # of dialogs


def test_each_step_stands_once(threat, content):
    planned = [SITE.views.context.say(each.step.do) for each in timed_steps(threat, HANDBOOK)]
    shown = done(section(content, "first-minutes")) + (done(section(content, "steps")))
    assert Counter(shown) == Counter(planned)
    assert len(planned) >= 8


def test_the_first_minutes_are_in_order_of_time(content):
    dues = [minutes(each.words) for each in section(content, "first-minutes").all("span", "p-step__due")]
    assert dues == sorted(dues)
    assert dues
    assert dues[-1] <= 15


def test_later_steps_are_in_order_of_time_in_each_phase(content):
    for steps in section(content, "steps").all("ol", "p-steps"):
        dues = [minutes(each.words) for each in steps.all("span", "p-step__due")]
        assert dues == sorted(dues)
        assert dues[0] > 15


def test_each_step_says_who_and_with_what(content):
    for name in ("first-minutes", "steps"):
        for step in section(content, name).all("li", "p-step"):
            links = [each.attributes["href"] for each in step.all("a")]
            assert any(href.startswith("../roles/") for href in links), step.words
            assert any(href.startswith("../channels.html#") for href in links), step.words


@pytest.mark.requirement(5)
def test_5_the_first_step_needs_no_login(threat, content):
    first = section(content, "first-minutes").all("li", "p-step")[0].one("span", "p-step__do").text
    steps = [
        each.step for each in timed_steps(threat, HANDBOOK) if SITE.views.context.say(each.step.do) == first
    ]
    behind_login = lost_resources(("single-sign-on",), HANDBOOK)
    assert "single-sign-on" in HANDBOOK.resources
    assert any(not set(HANDBOOK.channels[name].needs) & behind_login for name in steps[0].via), steps[0].via


@pytest.mark.requirement(5)
def test_5_the_site_asks_for_no_login(content):
    fields = {each.attributes.get("type", "text") for each in content.all("input")}
    assert fields <= {"text", "date", "time", "checkbox", "radio"}
    assert {each.attributes.get("method") for each in content.all("form")} <= {
        None,
        "dialog",
    }  # nothing is sent


@pytest.mark.requirement(16)
def test_16_the_page_says_that_it_notifies_nobody(content):
    assert "notifies nobody" in content.words
