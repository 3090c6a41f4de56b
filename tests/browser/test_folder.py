"""From a folder, without a server: requirement 13 of the domain digest, as far as it goes today."""

import pytest

from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.listed import THREATS


@pytest.fixture
def opened(visit, example):
    """Opens a page from the folder of the site."""

    def start(path: str, size: dict[str, int] = PHONE):
        tab = visit(size, at=f"{example.folder.as_uri()}/")
        tab.go(path)
        return tab

    return start


@pytest.mark.parametrize("path", ["index.html", "threats/website-down.html", "people.html"])
def test_page_is_dressed_and_linked(opened, path):
    tab = opened(path)
    assert tab.page.evaluate("getComputedStyle(document.querySelector('.p-bar')).position") == "sticky"
    assert tab.page.locator("article a[href^='tel:']").first.is_visible()


def test_links_lead_from_page_to_page(opened):
    page = opened("index.html").page
    page.locator(f"article a[href='{THREATS[0]}']").first.click()
    page.wait_for_url(f"**/{THREATS[0]}")
    page.locator("article a[href^='../people.html#']").first.click()
    page.wait_for_url("**/people.html#*")
    assert page.locator(":target").is_visible()


@pytest.mark.parametrize("path", ["index.html", "threats/website-down.html"])
def test_search_works(opened, search_on, path):
    tab = opened(path, DESKTOP)
    box = search_on(tab)
    assert box.finds("voli cancellati", "threats/mass-cancellations.html")
    assert box.finds("07700 900201", "people.html#ada-prova")
    box.look_up("website down")
    box.open_first()
    assert "/threats/website-down.html" in tab.page.url
