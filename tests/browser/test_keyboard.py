"""Without a mouse: everything can be reached, in the order of the page, and it shows where one is."""

import pytest

from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.listed import THREATS

WHERE = """
() => {
  const at = document.activeElement, style = getComputedStyle(at), box = at.getBoundingClientRect()
  return {
    tag: at.tagName, name: at.getAttribute("name"), href: at.getAttribute("href"), text: at.textContent.trim(),
    inside: !!at.closest("article"), outline: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
    seen: box.width > 0 && box.bottom > 0 && box.top < innerHeight,
  }
}
"""


def tabs(page, most: int = 80):
    """What the Tab key reaches, in order; it ends when the focus leaves the page or has been everywhere."""
    for _ in range(most):
        page.keyboard.press("Tab")
        found = page.evaluate(WHERE)
        if found["tag"] == "BODY":
            return
        yield found


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
@pytest.mark.parametrize("path", ["index.html", THREATS[0]])
def test_tab_reaches_the_number_and_shows_where_it_is(visit, path, size):
    page = visit(size).go(path)
    reached = []
    for found in tabs(page):
        reached.append(found)
        if found["inside"]:
            assert found["outline"] >= 2, found
            assert found["seen"], found
        if found["inside"] and (found["href"] or "").startswith("tel:"):
            break
    assert (reached[-1]["href"] or "").startswith("tel:")
    assert reached[0]["href"].startswith("#")  # the way past the menu


def test_tab_reaches_the_search_and_escape_leaves_it(visit):
    page = visit(DESKTOP).go("index.html")
    assert any(found["tag"] == "INPUT" and found["name"] == "query" for found in tabs(page, 12))
    page.wait_for_function("document.querySelector('[data-md-toggle=search]').checked")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.tagName") == "BODY"


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_the_slash_opens_the_search_and_enter_twice_goes_to_the_first_answer(visit, searched, size):
    page = visit(size, at=searched).go("index.html")
    page.keyboard.press("/")
    page.keyboard.type("website down")
    page.locator(".p-anywhere [data-title]").first.wait_for()
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    page.wait_for_url("**/threats/website-down.html**")


def test_the_skip_link_is_seen_and_leads_past_the_menu(visit):
    page = visit(DESKTOP).go("threats/website-down.html")
    page.keyboard.press("Tab")
    assert page.evaluate(WHERE)["seen"]
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate(WHERE)["inside"]


def test_details_open_with_the_keyboard(visit):
    page = visit(PHONE).go(THREATS[0])
    summary = page.locator("article summary").first
    summary.focus()
    page.keyboard.press("Enter")
    assert page.locator("article details").first.get_attribute("open") is not None


def test_copy_buttons_are_reached(visit):
    page = visit(PHONE).go("messages/outage-holding.html")
    assert any(
        found["tag"] == "BUTTON" and found["text"] == "Copy" and found["outline"] >= 2 for found in tabs(page)
    )
