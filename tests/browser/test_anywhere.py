"""The finder in the search of every page: whom to call first, then the pages that contain the words, from one box."""

import pytest

from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.finding import id_of
from tests.browser.listed import SITE
from tests.browser.test_emergency import is_seen
from tests.browser.test_pages import COLOURS, TOO_WIDE, in_the_dark, violations
from tests.browser.test_weight import ANSWERS

SIZES = pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
FROM = "threats/website-down.html"


def ask(page, words):
    """Opens the search with a key, types, and gives the finder's answers."""
    page.keyboard.press("/")
    page.wait_for_function("document.activeElement.matches('.md-search__input')")
    page.wait_for_function("Boolean(document.querySelector('.p-anywhere'))")
    page.keyboard.type(words)
    return page.locator(".p-anywhere .p-found > li")


@SIZES
def test_one_key_and_some_letters_lead_from_any_page_to_a_number(visit, searched, size):
    page = visit(size, at=searched).go(FROM)
    first = ask(page, "smoke in the office").first
    threat = SITE.views.threats["building-unusable"]
    title = first.get_by_role("link", name=threat.title)
    assert is_seen(page, title)
    assert is_seen(page, first.locator("a[href='tel:112']"))
    assert is_seen(page, first.locator(f"a[href='{threat.call.owner.phones[0].href}']"))
    page.keyboard.press("Enter")
    assert title.evaluate("each => each === document.activeElement")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{threat.href}")


def test_the_pages_that_contain_the_words_are_below_in_the_same_box(visit, searched, search_on):
    tab = visit(PHONE, at=searched)
    page = tab.go(FROM)
    found = search_on(tab).look_up("smoke")
    assert found
    answers = page.locator(".p-anywhere .p-found__first")
    assert answers.bounding_box()["y"] < page.locator(".md-search-result__item").first.bounding_box()["y"]
    assert page.evaluate(TOO_WIDE) == 0
    assert violations(tab) == []
    in_the_dark(tab)
    assert violations(tab, COLOURS) == []


def test_guesses_are_called_guesses_there_too(visit, searched):
    page = visit(PHONE, at=searched).go(FROM)
    ask(page, "printer jam")
    none = page.locator(".p-anywhere .p-finder__none")
    none.wait_for()
    assert is_seen(page, none.locator(f"a[href='{SITE.views.duty.phones[0].href}']"))
    page.locator("button.md-search__icon").click()
    none.wait_for(state="hidden")


def test_an_answer_on_the_open_page_closes_the_search(visit, searched):
    page = visit(PHONE, at=searched).go("people.html")
    ask(page, "Ada Prova").first.locator("[data-title]").click()
    page.wait_for_url("**/people.html#ada-prova")
    page.wait_for_function("!document.getElementById('__search').checked")


def test_it_answers_from_a_folder(visit, example):
    page = visit(PHONE, at=f"{example.folder.as_uri()}/").go(FROM)
    assert (
        id_of(ask(page, "smoke").first.locator("[data-title]").get_attribute("href")) == "building-unusable"
    )


def test_a_page_that_nobody_searches_asks_for_no_answers_and_none_are_missed(visit, searched, search_on):
    tab = visit(PHONE, at=searched, fresh=True)
    asked: list[str] = []
    tab.page.on("request", lambda request: asked.append(request.url.removeprefix(searched)))
    tab.page.route(f"**/{ANSWERS}", lambda route: route.abort())
    tab.unanswered = (ANSWERS,)
    tab.go(FROM)
    tab.page.wait_for_load_state("networkidle")
    assert ANSWERS not in asked
    assert search_on(tab).look_up("smoke")
    assert ANSWERS in asked
    assert tab.page.locator(".p-anywhere").count() == 0
