"""A reader chooses a site: its duty number comes first, on each page, on this device alone."""

import pytest

from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.listed import SITE

LONDON = SITE.views.sites["london"]
NUMBER = LONDON.call.duty.phones[0]
ALL = SITE.views.duty.phones[0]


def dials(page, within: str) -> list[str]:
    """What the buttons that dial say, as far as they are seen."""
    return [each.inner_text() for each in page.locator(f"{within} .p-dial").all() if each.is_visible()]


def choose(page, name: str) -> None:
    item = page.locator(".p-sites > li", has_text=name)
    item.get_by_role("button", name=SITE.views.labels("my_site")).click()


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_the_number_of_the_chosen_site_comes_first(visit, size):
    tab = visit(size, fresh=True)
    page = tab.go("index.html")
    assert (dials(page, "article"), dials(page, ".p-bar")) == ([ALL.spoken], [ALL.spoken])
    choose(page, LONDON.title)
    assert (dials(page, "article"), dials(page, ".p-bar")) == ([NUMBER.spoken, ALL.spoken], [NUMBER.spoken])
    page = tab.go("threats/website-down.html")
    assert dials(page, ".p-bar") == [NUMBER.spoken]
    assert page.locator(".p-bar").bounding_box()["width"] <= size["width"]
    page = tab.go("index.html")
    choose(page, LONDON.title)
    assert (dials(page, "article"), dials(page, ".p-bar")) == ([ALL.spoken], [ALL.spoken])


def test_the_page_of_a_site_chooses_it_too_and_says_so(visit):
    page = visit(PHONE, fresh=True).go(LONDON.href)
    button = page.get_by_role("button", name=SITE.views.labels("my_site"))
    assert button.get_attribute("aria-pressed") == "false"
    button.click()
    assert button.get_attribute("aria-pressed") == "true"
    assert dials(page, ".p-bar") == [NUMBER.spoken]


def test_a_site_that_is_gone_leaves_the_number_of_the_company(visit):
    tab = visit(PHONE, fresh=True)
    choose(tab.go("index.html"), LONDON.title)
    page = tab.page
    page.evaluate(
        "() => { for (const key of Object.keys(localStorage)) localStorage.setItem(key, 'atlantis') }"
    )
    page = tab.go("people.html")
    assert dials(page, ".p-bar") == [ALL.spoken]


def test_without_scripts_every_site_is_listed_with_its_number(visit):
    page = visit(PHONE, java_script_enabled=False).go("index.html")
    for site in SITE.views.sites.values():
        item = page.locator(".p-sites > li", has_text=site.title)
        assert item.get_by_role("link", name=site.call.duty.phones[0].spoken).is_visible()
        assert not item.get_by_role("button").count()


def test_a_tap_dials_the_number_with_its_extension(visit):
    page = visit(PHONE).go(LONDON.href)
    assert (
        page.locator(".p-call .p-dial").first.get_attribute("href") == NUMBER.href == "tel:+442079460120,,4"
    )
