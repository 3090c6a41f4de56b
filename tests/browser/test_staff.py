"""The edition for all staff, as an employee uses it: a name and a number on each page, nothing to follow, nothing broken."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.listed import of_each_sort
from tests.browser.test_pages import TOO_WIDE, in_the_dark, violations
from tests.site.built import Built, built_once, repository, working


@pytest.fixture(scope="module")
def staff(tmp_path_factory) -> Built:
    return working(built_once(tmp_path_factory, "example-staff", repository, "staff"))


@pytest.fixture(scope="module")
def staff_home(staff, serve) -> str:
    return serve(staff.folder)


def test_each_sort_of_page_works(visit, staff, staff_home):
    """Where the links of all of them lead, tests/site/test_whole_site.py looks."""
    assert len(staff.pages) > 40
    tab = visit(PHONE, at=staff_home)
    for path in of_each_sort(staff.pages, 2):
        if path != "404.html":
            assert tab.go(path).evaluate(TOO_WIDE) == 0, path


@pytest.mark.parametrize(
    "path", ["index.html", "threats/it-outage.html", "roles/duty-manager.html", "people.html"]
)
def test_pages_are_accessible(visit, staff_home, path):
    tab = visit(DESKTOP, at=staff_home)
    tab.go(path)
    assert violations(tab) == []
    in_the_dark(tab)
    assert violations(tab, ["color-contrast"]) == []


def test_a_threat_says_whom_to_call_and_has_nothing_to_start(visit, staff_home):
    tab = visit(PHONE, at=staff_home)
    tab.go("threats/phone-lines-down.html")
    first = tab.page.locator("article a[href^='tel:']").first
    assert first.is_visible()
    assert first.bounding_box()["y"] < PHONE["height"]
    assert tab.page.locator("button:visible", has_text="Start").count() == 0
    assert tab.page.get_by_role("heading", name="If nobody takes charge").is_visible()


def test_the_finder_answers(visit, staff_home):
    tab = visit(PHONE, at=staff_home)
    tab.go("index.html")
    tab.page.get_by_role("searchbox").first.fill("il sito non va")
    tab.page.get_by_role("link", name="Website and app down").first.wait_for()
    assert tab.page.locator("text=7700 900").count() == 0  # the mobiles are the team's


def test_in_danger_an_employee_reads_what_to_do_before_the_first_number(visit, staff_home):
    page = visit(PHONE, at=staff_home, fresh=True).go("threats/product-safety.html")
    first = page.get_by_role("region", name="Do this first")
    number = page.locator("article a[href^='tel:']").first
    box, dial = first.bounding_box(), number.bounding_box()
    assert box["y"] + box["height"] <= dial["y"]
    bar = page.locator(".p-bar").bounding_box()
    assert dial["y"] + dial["height"] <= bar["y"]  # and the number is on the first screen
    expect(number).to_have_text("112")
