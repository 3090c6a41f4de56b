"""Every role's page: requirement 14 of the domain digest. Only its steps, each with its threats, in order of time."""

import pytest

from prontuario.plan.steps import timed_steps
from tests.example import example_site
from tests.site.dom import Element, page
from tests.site.reading import done, minutes, section, tel_links

SITE = example_site()
HANDBOOK = SITE.examined.handbook
NEVER = 10**9


@pytest.fixture(params=sorted(HANDBOOK.roles))
def role(request):
    return HANDBOOK.roles[request.param]


@pytest.fixture
def content(role, example) -> Element:
    return page(example.folder / f"roles/{role.id}.html").one("article")


@pytest.mark.requirement(14)
def test_14_my_role_lists_only_and_all_its_steps(role, content):
    planned = {
        SITE.views.context.say(each.step.do)
        for threat in HANDBOOK.threats.values()
        for each in timed_steps(threat, HANDBOOK)
        if each.step.who == role.id
    }
    assert set(done(section(content, "my-steps"))) == planned


@pytest.mark.requirement(14)
def test_14_my_steps_are_in_order_of_time(content):
    dues = [minutes(each.words) or NEVER for each in section(content, "my-steps").all("span", "p-step__due")]
    assert dues == sorted(dues)


@pytest.mark.requirement(14)
def test_14_each_of_my_steps_names_its_threats(content):
    for step in section(content, "my-steps").all("li", "p-step"):
        assert any(each.attributes["href"].startswith("../threats/") for each in step.all("a")), step.words


def test_the_first_number_is_the_roles_or_its_first_holders(role, content):
    names = role.holders or (role.rota.people if role.rota else ())  # a desk has numbers and no people
    numbers = [*role.phones, *(HANDBOOK.people[names[0]].phones if names else ())]
    assert tel_links(content)[0].attributes["href"] == f"tel:{numbers[0].number.dial}{numbers[0].number.then}"
