"""Prepared messages are copied with one tap."""

import pytest

from tests.browser.conftest import PHONE
from tests.browser.listed import SITE

MESSAGES = sorted(SITE.book.messages)


@pytest.fixture
def message(visit):
    def start(name: str, **options):
        return visit(PHONE, permissions=["clipboard-read", "clipboard-write"], **options).go(
            f"messages/{name}.html"
        )

    return start


def test_the_button_copies_the_text_and_says_so(message):
    page = message("outage-holding")
    texts, buttons = page.locator(".p-text"), page.get_by_role("button", name="Copy", exact=True)
    many = buttons.count()
    assert many == texts.count() > 1
    for number in range(many):
        button = page.locator("button[data-copy]").nth(number)
        button.click()
        page.wait_for_function("each => each.textContent === 'Copied'", arg=button.element_handle())
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied == texts.nth(number).text_content()
        page.wait_for_function("each => each.textContent === 'Copy'", arg=button.element_handle())


def test_what_is_copied_is_what_was_written(message):
    page = message("outage-holding")
    page.locator("button[data-copy]").first.click()
    page.get_by_role("button", name="Copied").wait_for()
    written = SITE.book.handbook.messages["outage-holding"].text.by_language
    assert page.evaluate("navigator.clipboard.readText()") in written.values()


def test_without_a_clipboard_the_old_way_copies(visit):
    tab = visit(PHONE, fresh=True)
    tab.page.add_init_script(
        "Object.defineProperty(navigator, 'clipboard', {value: {writeText: () => Promise.reject(new Error('no'))}})"
        ";addEventListener('copy', () => { window.copied = String(getSelection()) })"
    )
    page = tab.go("messages/outage-holding.html")
    page.locator("button[data-copy]").first.click()
    page.get_by_role("button", name="Copied").wait_for()
    assert (
        page.evaluate("window.copied").split() == (page.locator(".p-text").first.text_content() or "").split()
    )


@pytest.mark.parametrize("name", MESSAGES[::6])
def test_placeholders_are_marked(message, name):
    page = message(name)
    shown = set(page.locator(".p-text mark").all_inner_texts())
    texts = SITE.book.handbook.messages[name]
    assert {each.strip("{}") for each in shown} <= set(texts.placeholders)
    assert len(shown) > 0 or not texts.placeholders
