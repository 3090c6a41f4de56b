"""With JavaScript off: requirement 12 of the domain digest."""

import pytest

from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.listed import SITE

PATHS = ["index.html", "threats/website-down.html", "triage.html", "people.html"]
HIDDEN = "xpath=ancestor::*[@hidden]"  # what only a script can work with
SIZES = pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])


@pytest.fixture
def plain(visit):
    """Opens a page in a browser whose JavaScript is off."""

    def start(path: str, size: dict[str, int] = PHONE, **options):
        return visit(size, java_script_enabled=False, **options).go(path)

    return start


@pytest.mark.requirement(12)
@SIZES
@pytest.mark.parametrize("path", PATHS)
def test_page_is_readable(plain, path, size):
    page = plain(path, size)
    assert page.locator("h1").is_visible()
    dials = [
        each for each in page.locator("article a[href^='tel:']").all() if not each.locator(HIDDEN).count()
    ]
    assert dials
    assert all(each.is_visible() for each in dials)
    assert page.locator("article").bounding_box()["width"] <= size["width"]


@pytest.mark.requirement(12)
def test_home_leads_to_every_threat(plain):
    page = plain("index.html")
    for threat in SITE.views.threats.values():
        assert page.locator(f"article a[href='{threat.href}']").first.is_visible()
    page.locator("article a[href='threats/website-down.html']").first.click()
    assert page.locator("h1").inner_text() == SITE.views.threats["website-down"].title


def test_details_open(plain):
    page = plain("threats/website-down.html")
    sign = page.get_by_text(SITE.views.playbooks["website-down"].signs[0]).first
    assert not sign.is_visible()
    page.locator("article summary").first.click()
    assert sign.is_visible()


@pytest.mark.parametrize(("scheme", "paper"), [("dark", "rgb(16, 19, 24)"), ("light", "rgb(255, 255, 255)")])
def test_theme_follows_the_system(plain, scheme, paper):
    page = plain("threats/website-down.html", color_scheme=scheme)
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == paper
    ink = page.locator("h1").evaluate("each => getComputedStyle(each).color")
    assert ink == {"dark": "rgb(241, 243, 247)", "light": "rgb(20, 23, 28)"}[scheme]


def test_no_dead_button_is_shown_and_the_text_is_there(plain):
    page = plain("messages/outage-holding.html")
    assert page.locator("article button:visible, article input:visible").count() == 0
    assert page.locator(".p-text").first.is_visible()
