"""The edition for all staff, as an employee uses it: a name and a number on each page, nothing to follow, nothing broken."""

from pathlib import Path

import pytest

from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.test_pages import TOO_WIDE, in_the_dark, violations
from tests.site.built import Built, built_once, repository, working


@pytest.fixture(scope="module")
def staff(tmp_path_factory) -> Built:
    return working(built_once(tmp_path_factory, "example-staff", repository, "staff"))


@pytest.fixture(scope="module")
def staff_home(staff, serve) -> str:
    return serve(staff.folder)


def links(tab) -> list[str]:
    """Where the page leads inside the site."""
    return tab.page.evaluate("[...document.querySelectorAll('a[href]')].map(each => each.href.split('#')[0])")


def test_every_page_works_and_leads_to_pages_that_are_there(visit, staff, staff_home):
    tab = visit(PHONE, at=staff_home)
    for path in staff.pages:
        if path == "404.html":
            continue
        tab.go(path)
        assert tab.page.evaluate(TOO_WIDE) == 0, path
        for url in links(tab):
            if url.startswith(staff_home):
                target = staff.folder / (url.removeprefix(staff_home) or "index.html")
                assert target.exists() or Path(f"{target}/index.html").exists(), f"{path} leads to {url}"


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
