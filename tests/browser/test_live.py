"""The live page: requirements 2, 3, 9, 10, 15 and 16 of the domain digest, on a phone by touch and on a desk by keyboard."""

import json

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import DESKTOP, PHONE, Visit
from tests.browser.incidents import (
    BREACH,
    DOWN,
    MORNING,
    arrive,
    begin,
    box,
    clock,
    later,
    next_row,
    part,
    press,
    shown_times,
)
from tests.browser.listed import SITE
from tests.browser.test_emergency import is_seen
from tests.browser.test_pages import TOO_WIDE, in_the_dark, violations

SIZES = pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
PLAN = SITE.views.playbooks["data-breach"]
STEPS = [*PLAN.steps.first, *(step for _, steps in PLAN.steps.phases for step in steps)]
UNCONDITIONAL = [step for step in STEPS if not step.conditions]
FIRST = "note-awareness"
CONTROLS = (
    "#live button:visible, #live input:visible, [data-live] button:visible, [data-live] .p-tick:visible"
)


def test_before_the_start_there_is_hardly_anything_more(visit):
    page = arrive(visit, BREACH).page
    names = page.locator(CONTROLS).all_inner_texts()
    assert names[0] == "Start: it is happening now"
    assert len(names) <= 2  # the other takes an incident over
    assert page.locator(".p-at").count() == 0


def test_without_javascript_nothing_of_it_is_shown(visit):
    page = visit(PHONE, java_script_enabled=False).go(BREACH)
    assert not page.locator("#live").is_visible()
    assert page.locator(CONTROLS).count() == 0
    assert page.locator(".p-step__due").first.inner_text() == "5 min"


@pytest.mark.requirement(9)
def test_a_tap_gives_each_part_its_clock_time(visit):
    page = arrive(visit, BREACH, has_touch=True, is_mobile=True).page
    page.get_by_role("button", name="Start").tap()
    times = shown_times(page)
    timed = [*STEPS, *PLAN.rungs]
    assert {each.key: times[each.key] for each in timed} == {
        each.key: clock(MORNING, each.seconds) for each in timed
    }
    said = [*PLAN.talks, PLAN.updates]
    assert {each.key: times[each.key] for each in said} == {
        each.key: clock(MORNING, each.due_seconds) for each in said
    }
    limits = {each.key: json.loads(each.limits) for running in PLAN.end.clocks for each in running.deadlines}
    aware = {key: first for key, (first, *_) in limits.items() if first["begins"] == "aware"}
    assert {key: times[key] for key in aware} == {
        key: clock(MORNING, limit["seconds"]) for key, limit in aware.items()
    }
    assert len(timed) > 20
    assert len(aware) == 3


@pytest.mark.requirement(2)
@pytest.mark.requirement(3)
def test_the_numbers_stay_above_the_fold_while_incidents_run(visit):
    page = begin(visit, BREACH)
    tab_home = page.url.partition("threats/")[0]
    page.goto(f"{tab_home}{DOWN}")
    press(page.get_by_role("button", name="Start"))
    page.evaluate("scrollTo({top: 0, behavior: 'instant'})")
    assert page.locator(".p-running").is_visible()
    call = page.locator("article .p-call").first
    assert is_seen(page, call.locator("a[href^='tel:']").first)
    assert call.get_by_text("deputy", exact=True).is_visible()


def test_by_keyboard_alone(visit):
    page = arrive(visit, BREACH, DESKTOP).page
    page.get_by_role("button", name="Start").focus()
    page.keyboard.press("Enter")
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.type === 'checkbox'"):
            break
    later(page, 3)
    page.keyboard.press("Space")
    expect(box(page, FIRST)).to_be_checked()
    expect(part(page, FIRST).locator(".p-at")).to_contain_text("✓ 09:03")
    assert page.evaluate("document.activeElement.type") == "checkbox"
    page.keyboard.press("Space")
    expect(box(page, FIRST)).not_to_be_checked()
    expect(part(page, FIRST).locator(".p-at b")).to_have_text("09:05")


def test_the_name_is_asked_once(visit):
    tab = visit(PHONE, fresh=True)
    page = tab.go(BREACH)
    page.get_by_role("button", name="Start").click()
    press(box(page, FIRST))
    page.get_by_label("Your name").fill("Bo <b>Rossi</b>")
    page.keyboard.press("Enter")
    expect(part(page, FIRST).locator(".p-at")).to_contain_text("Bo <b>Rossi</b>")
    page.reload()
    press(box(page, STEPS[1].key))
    expect(part(page, STEPS[1].key).locator(".p-at")).to_contain_text("Bo <b>Rossi</b>")
    assert page.locator("dialog").count() == 0


def test_somebody_takes_charge_and_the_ladder_rests(visit):
    page = begin(visit, BREACH)
    expect(page.locator("[data-charge]")).to_have_text("Nobody is in charge yet.")
    later(page, 12)
    assert "No one in charge: call Crisis lead" in next_row(page)
    press(page.get_by_role("button", name="I take charge Crisis lead", exact=True))
    expect(page.locator("[data-charge]")).to_have_text("In charge: Ada Prova, Crisis lead, since 09:12")
    assert "No one in charge" not in page.locator(".p-live__next").inner_text()
    expect(part(page, "rung/crisis-lead")).to_contain_text("✓ 09:12 Ada Prova")
    later(page, 5)
    press(page.get_by_role("button", name="I take charge Duty manager"))
    expect(page.locator("[data-charge]")).to_have_text("In charge: Ada Prova, Duty manager, since 09:17")


def test_a_note_is_kept_as_typed_with_its_time(visit):
    page = begin(visit, BREACH)
    later(page, 7)
    field = page.get_by_label("Note, with the time:")
    field.fill("<script>x</script> {{ y }} | *z*")
    field.press("Enter")
    page.locator("[data-notes] summary").click()
    expect(page.locator("[data-notes] li")).to_have_text("09:07 Ada Prova <script>x</script> {{ y }} | *z*")
    assert field.input_value() == ""


def test_what_is_repeated_counts_from_the_last_word(visit):
    page = begin(visit, BREACH)
    talk = PLAN.talks[0]
    later(page, 20)
    act = part(page, talk.key)
    press(act.get_by_role("button", name="Done now"))
    expect(act.locator(".p-at b")).to_have_text(clock(MORNING, 20 * 60 + talk.every_seconds))
    later(page, 50)
    press(act.get_by_role("button", name="Done now"))
    expect(act.locator(".p-at b")).to_have_text(clock(MORNING, 70 * 60 + talk.every_seconds))
    expect(act.locator(".p-done")).to_have_text("✓ 10:10 Ada Prova")
    press(act.get_by_role("button", name="Undo"))
    expect(act.locator(".p-done")).to_have_text("✓ 09:20 Ada Prova")
    press(act.get_by_role("button", name="Undo"))
    expect(act.locator(".p-at b")).to_have_text(clock(MORNING, talk.due_seconds))


def test_a_message_that_is_not_needed_is_not_overdue(visit):
    page = begin(visit, BREACH)
    act = part(page, PLAN.talks[0].key)
    later(page, 60)
    assert act.get_attribute("data-state") == "late"
    press(act.get_by_role("button", name="Not needed now"))
    expect(act).to_have_attribute("data-state", "off")
    expect(act.locator(".p-at")).to_contain_text("not needed")
    press(act.get_by_role("button", name="Needed after all"))
    expect(act).to_have_attribute("data-state", "late")


def test_the_end_is_declared_and_taken_back(visit):
    page = begin(visit, BREACH)
    later(page, 90)
    press(page.get_by_role("button", name="Declare it over"))
    dialog = page.get_by_role("dialog", name="Is it over?")
    assert PLAN.end.stand_down in dialog.inner_text()
    dialog.get_by_role("button", name="Declare it over").click()
    expect(page.locator(".p-live__over")).to_contain_text("Over since 10:30. Ada Prova")
    after = PLAN.end.afterwards[0]
    expect(part(page, after.key).locator(".p-at b")).to_have_text(
        clock(MORNING, 90 * 60 + after.seconds, MORNING)
    )
    assert part(page, FIRST).get_attribute("data-state") == "rest"
    press(page.get_by_role("button", name="It goes on"))
    expect(part(page, FIRST)).to_have_attribute("data-state", "late")


@pytest.mark.requirement(15)
def test_removing_asks_first(visit):
    page = begin(visit, BREACH)
    press(box(page, FIRST))
    page.locator("[data-rest] summary").click()
    for leave in ("Escape", "Enter"):
        press(page.get_by_role("button", name="Remove from this device"))
        dialog = page.get_by_role("dialog", name="Remove this incident")
        expect(dialog.get_by_role("button", name="Keep it")).to_be_focused()
        page.keyboard.press(leave)
        expect(dialog).to_have_count(0)
        expect(box(page, FIRST)).to_be_checked()
    press(page.get_by_role("button", name="Remove from this device"))
    page.get_by_role("button", name="Remove it").click()
    expect(page.get_by_role("button", name="Start")).to_be_visible()
    assert (
        page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('prontuario.incident'))") == []
    )
    assert not page.locator(".p-at").first.is_visible()


def test_several_incidents_run_side_by_side(visit):
    page = begin(visit, BREACH)
    press(box(page, FIRST))
    page.get_by_role("button", name="Change").first.click()
    page.get_by_label("What to call it").fill("Stolen laptop")
    page.get_by_role("button", name="Set").click()
    later(page, 10)
    page.locator("[data-rest] > summary").click()
    press(page.get_by_role("button", name="Start another incident"))
    expect(page.locator("[data-name]")).to_have_text("Data breach")
    expect(box(page, FIRST)).not_to_be_checked()
    page.get_by_text("Incidents of this kind on this device (1)").click()
    press(page.get_by_role("button", name="Stolen laptop"))
    expect(page.locator("[data-name]")).to_have_text("Stolen laptop")
    expect(box(page, FIRST)).to_be_checked()


def test_a_running_incident_is_found_again_from_any_page(visit):
    page = begin(visit, BREACH)
    home = page.url.partition("threats/")[0]
    for path in ("index.html", "roles/duty-manager.html", "maintain/index.html"):
        page.goto(f"{home}{path}")
        assert page.locator(".p-running").inner_text().split() == ["Incident", "running:", "Data", "breach"]
    page.get_by_role("link", name="Data breach").first.click()
    page.wait_for_url("**/threats/data-breach.html#incident-*")
    expect(page.get_by_role("heading", name="Now and next")).to_be_in_viewport()


@SIZES
@pytest.mark.requirement(10)
def test_a_running_incident_is_accessible_and_fits(visit, size):
    page = begin(visit, BREACH, size)
    later(page, 40)
    press(box(page, FIRST))
    press(page.get_by_role("button", name="I take charge Duty manager"))
    press(part(page, PLAN.talks[1].key).get_by_role("button", name="Done now"))
    assert page.evaluate(TOO_WIDE) == 0
    small = page.locator(f"{CONTROLS}, .p-live__next a:visible").evaluate_all(
        "all => all.map(each => [each.outerHTML.slice(0, 90), (each.closest('label') ?? each).getBoundingClientRect()])"
        ".filter(([, box]) => box.height < 43.9 || box.width < 43.9).map(([text]) => text)"
    )
    assert small == []
    assert violations(Visit(page, "")) == []
    in_the_dark(Visit(page, ""))
    assert violations(Visit(page, ""), ["color-contrast"]) == []
    page.get_by_role("button", name="Change").first.click()
    assert violations(Visit(page, "")) == []


@pytest.mark.requirement(10)
def test_overdue_is_a_word_a_shape_and_a_colour(visit):
    page = begin(visit, BREACH)
    later(page, 25)
    note = part(page, FIRST).locator(".p-at__word")
    assert note.inner_text() == "overdue by 20 min"
    look = "each => [getComputedStyle(each, '::before').content, getComputedStyle(each).color]"
    shape, colour = note.evaluate(look)
    assert "▲" in shape
    assert colour == page.locator(".p-sev--1").first.evaluate("each => getComputedStyle(each).color")


@pytest.mark.requirement(16)
def test_a_running_incident_says_that_nobody_is_notified(visit):
    page = begin(visit, BREACH)
    assert page.locator("#live").get_by_text("This page notifies nobody").is_visible()


def test_the_times_are_printed(visit):
    page = begin(visit, BREACH)
    page.emulate_media(media="print")
    assert part(page, FIRST).locator(".p-at").is_visible()
    assert page.locator(".p-live__next li").first.is_visible()
    assert page.locator("#live button:visible").count() == 0
