"""The panel of a running incident, where *Start* leaves its reader: take charge, call, tick, undo, go and come back."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import PHONE
from tests.browser.incidents import BREACH, DOWN, arrive, begin, box, later, next_row, part, press
from tests.browser.test_emergency import is_seen

FIRST = "note-awareness"


def test_four_taps_after_the_start_somebody_is_in_charge_and_the_first_step_is_ticked(visit):
    tab = visit(PHONE, fresh=True, has_touch=True, is_mobile=True)
    page = tab.go(DOWN)
    page.get_by_role("button", name="Start: it is happening now").tap()
    take = page.get_by_role("button", name="I take charge", exact=True)
    assert is_seen(page, page.get_by_role("heading", name="Now and next"))
    assert is_seen(page, take)
    take.tap()
    page.get_by_label("Your name").tap()
    page.keyboard.type("Bo")
    page.get_by_role("button", name="Set").tap()
    expect(page.locator("[data-charge]")).to_contain_text("In charge: Bo, since")
    assert not take.is_visible()
    row = page.locator(".p-live__next li").first
    step = row.locator("a").first.get_attribute("href").removeprefix("#")
    assert is_seen(page, row.get_by_role("button", name="Done"))
    row.get_by_role("button", name="Done").tap()
    expect(box(page, step)).to_be_checked()


def test_what_was_ticked_in_the_panel_can_be_taken_back_there(visit):
    page = begin(visit, BREACH)
    page.get_by_role("button", name="I take charge", exact=True).click()
    later(page, 1)
    before = next_row(page)
    press(page.locator(".p-live__next li").first.get_by_role("button", name="Done"))
    last = page.locator("[data-last]")
    expect(last).to_contain_text("✓ 09:01")
    assert next_row(page) != before
    expect(part(page, FIRST).locator(".p-at")).to_contain_text("✓ 09:01 Ada Prova")
    press(last.get_by_role("button", name="Undo"))
    expect(last).to_be_hidden()
    assert next_row(page) == before
    expect(box(page, FIRST)).not_to_be_checked()


def test_a_row_that_calls_somebody_has_the_number_of_its_rung(visit):
    page = begin(visit, BREACH)
    row = page.locator(".p-live__next li").first
    expect(row).to_contain_text("No one in charge: call Duty manager")
    rung = page.locator(row.locator("a").first.get_attribute("href").replace("#", "[data-key='") + "']")
    wanted = rung.locator("a[href^='tel:']").first.get_attribute("href")
    assert row.locator("[data-dial]").get_attribute("href") == wanted
    assert is_seen(page, row.locator("[data-dial]"))
    assert row.get_by_role("button").count() == 0  # nobody ticks a call off: somebody takes charge


@pytest.mark.parametrize("key", [FIRST, "rung/crisis-lead"])
def test_a_row_leads_to_its_part_and_one_tap_leads_back(visit, key):
    page = arrive(visit, BREACH, has_touch=True, is_mobile=True).page
    page.get_by_role("button", name="Start: it is happening now").tap()
    back = page.get_by_role("button", name="Now", exact=False).filter(has_text="↑")
    assert not back.is_visible()
    page.evaluate("key => document.getElementById(key).scrollIntoView({behavior: 'instant'})", key)
    back.tap()
    page.wait_for_function("document.activeElement.id === 'live'")
    assert is_seen(page, page.get_by_role("heading", name="Now and next"))
    expect(back).to_be_hidden()


def test_nobody_is_asked_to_take_charge_of_what_is_over(visit):
    page = begin(visit, BREACH)
    press(page.get_by_role("button", name="Declare it over"))
    page.locator("dialog").get_by_role("button", name="Declare it over").click()
    expect(page.get_by_role("button", name="I take charge", exact=True)).to_be_hidden()


def test_a_row_of_a_step_that_calls_somebody_has_the_number(visit):
    page = begin(visit, "threats/product-safety.html", has_touch=True, is_mobile=True)
    rows = page.locator(".p-live__next li")
    numbers = {
        "Call 112": "112",
        "Call the crisis lead": "+447700900205",
        "Open the phone bridge": "+442079460150",
    }
    for step, number in numbers.items():
        dial = rows.filter(has_text=step).locator("[data-dial]")
        assert dial.get_attribute("href") == f"tel:{number}"
        expect(dial).to_be_visible()
        assert dial.bounding_box()["height"] >= 44
