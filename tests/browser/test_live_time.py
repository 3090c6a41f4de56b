"""The live page as time goes by: what is due, overdue, conditional, legal, and the nights when clocks change."""

from itertools import pairwise

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import DESKTOP
from tests.browser.incidents import (
    BREACH,
    DOWN,
    MORNING,
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

PLAN = SITE.views.playbooks["data-breach"]
FIRST = PLAN.steps.first[0]
GDPR = "clock/gdpr-notification/1"
EARLY = "clock/nis2/early-warning"
FINAL = "clock/nis2/final"
SIGNIFICANT = "the incident is significant under NIS2"
MOMENT = "([date, time]) => new Date(prontuario.clock.moment(date, time)).toISOString().slice(0, 16)"
TYPED = {
    "2026-10-25 02:30": "2026-10-25T00:30",  # the first of the two: nothing comes too late
    "2026-10-25 03:00": "2026-10-25T02:00",
    "2026-03-29 02:30": "2026-03-29T01:30",  # there is none: half past three
    "2026-07-01 00:00": "2026-06-30T22:00",
}
pytestmark = pytest.mark.requirement(9)


def test_what_is_next_counts_down_and_becomes_overdue(visit):
    page = begin(visit, BREACH)
    expect(page.locator(".p-live__next li").first).to_contain_text(
        "09:00 now No one in charge: call Duty manager"
    )
    press(page.get_by_role("button", name="I take charge Duty manager"))
    later(page, 2)
    assert next_row(page) == f"09:05 in 3 min {FIRST.do}"
    assert part(page, FIRST.key).get_attribute("data-state") == "wait"
    later(page, 3)
    assert next_row(page).startswith("09:05 now")
    later(page, 61)
    assert next_row(page).startswith("09:05 overdue by 1 h 1 min")
    assert part(page, FIRST.key).get_attribute("data-state") == "late"
    assert "more are overdue" in page.locator("#live").inner_text()
    press(box(page, FIRST.key))
    expect(page.locator(".p-live__next li").first).not_to_contain_text(FIRST.do)
    later(page, 24 * 60)
    expect(part(page, FIRST.key).locator(".p-at b")).to_have_text("✓ Sun 22 Nov 10:06")


def test_the_next_thing_is_said_at_most_once_a_minute(visit):
    page = begin(visit, BREACH)
    press(page.get_by_role("button", name="I take charge Duty manager"))  # else nothing else comes first
    page.evaluate(
        "globalThis.said = []; new MutationObserver(() => said.push(Date.now()))"
        ".observe(document.querySelector('[data-spoken][role=status]'), {childList: true})"
    )
    for _ in range(18):
        later(page, 1 / 6)
    for step in PLAN.steps.first:
        press(box(page, step.key))
    for _ in range(12):
        later(page, 1 / 6)
    said = page.evaluate("said")
    assert 1 <= len(said) <= 5
    assert all(after - before >= 60_000 for before, after in pairwise(said))


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        # 25 October 2026: at three o'clock it is two again; in Rome half past two comes twice.
        (
            "2026-10-24T23:50:00Z",
            {5: "01:55", 15: "02:05 CEST", 60: "02:50 CEST", 120: "02:50 CET", 180: "03:50"},
        ),
        # 29 March 2026: at two o'clock it is three.
        ("2026-03-29T00:50:00Z", {5: "01:55", 15: "03:05", 60: "03:50", 120: "04:50"}),
    ],
)
def test_on_the_nights_when_clocks_change_time_goes_by_as_it_does(visit, start, expected):
    page = begin(visit, DOWN, at=start, timezone_id="Asia/Tokyo")
    formatted = page.evaluate(
        "([start, all]) => all.map(minutes => prontuario.clock.time(Date.parse(start) + minutes * 60000, Date.parse(start)))",
        [start, list(expected)],
    )
    assert dict(zip(expected, formatted, strict=True)) == expected
    times = shown_times(page)
    steps = [*SITE.views.playbooks["website-down"].steps.first, *SITE.views.playbooks["website-down"].rungs]
    assert [times[each.key].split()[0] for each in steps] == [clock(start, each.seconds) for each in steps]


def test_the_start_is_typed_in_the_handbooks_time(visit):
    page = begin(visit, BREACH, DESKTOP, timezone_id="America/New_York")
    page.get_by_role("button", name="Change").first.click()
    dialog = page.get_by_role("dialog", name="When did it begin?")
    assert dialog.get_by_label("Clock time", exact=True).input_value() == "09:00"
    assert "Europe/Rome" in dialog.inner_text()
    dialog.get_by_label("Day").fill("2026-11-21")
    dialog.get_by_label("Clock time", exact=True).fill("23:57")
    dialog.get_by_role("button", name="Set").click()
    expect(page.locator("#live [data-began]")).to_have_text("began Sat 21 Nov 23:57")
    late = "2026-11-21T22:57:00Z"
    assert shown_times(page)[FIRST.key] == clock(late, FIRST.seconds, MORNING)
    assert shown_times(page)[GDPR] == clock(late, 72 * 3600, MORNING)


def test_a_clock_time_is_one_moment(visit):
    page = visit().go(BREACH)
    assert [page.evaluate(MOMENT, typed.split()) for typed in TYPED] == list(TYPED.values())


def test_a_condition_hides_its_steps_or_starts_their_clock(visit):
    page = begin(visit, BREACH)
    question = page.get_by_role("group", name=SIGNIFICANT)
    step = next(each for _, steps in PLAN.steps.phases for each in steps if "NIS2" in " ".join(each.only_if))
    later(page, 30 * 60)
    assert part(page, EARLY).get_attribute("data-state") == "open"
    press(question.get_by_label("No", exact=True))
    expect(part(page, step.key)).to_be_hidden()
    expect(question).to_contain_text("1 step hidden")
    expect(part(page, EARLY)).to_contain_text("not needed")
    press(question.get_by_label("Yes"))
    expect(part(page, step.key)).to_be_visible()
    expect(part(page, EARLY)).to_have_attribute("data-state", "late")
    expect(part(page, EARLY).locator(".p-at")).to_contain_text("overdue by 6 h")
    press(box(page, step.key))
    expect(part(page, EARLY).locator(".p-at")).to_contain_text("✓ 15:00")
    press(question.get_by_label("Not known yet"))
    expect(part(page, EARLY)).to_have_attribute("data-state", "done")


def test_a_clock_counts_from_what_the_law_says(visit):
    page = begin(visit, BREACH)
    assert shown_times(page)[GDPR] == clock(MORNING, 72 * 3600)
    assert shown_times(page)[FINAL] == ""
    press(page.locator("#clocks + .p-act").get_by_role("button"))
    page.get_by_role("dialog").get_by_label("Clock time", exact=True).fill("08:30")
    page.get_by_role("dialog").get_by_role("button", name="Set").click()
    expect(page.locator("#clocks + .p-act")).to_contain_text("We know of it since 08:30")
    assert shown_times(page)[GDPR] == clock("2026-11-22T07:30:00Z", 72 * 3600)
    assert shown_times(page)[FIRST.key] == clock(MORNING, FIRST.seconds)
    notified = "notify-csirt"
    later(page, 60)
    press(box(page, notified))
    expect(part(page, FINAL).locator(".p-at b")).to_have_text("Tue 22 Dec 23:59")  # a calendar month
    sent = page.locator('[data-start="clock/nis2/notification"]')
    expect(sent).to_contain_text("“Incident notification")
    press(sent.get_by_role("button"))  # it went out the day before, and was ticked off only now
    page.get_by_role("dialog").get_by_label("Day").fill("2026-11-21")
    page.get_by_role("dialog").get_by_role("button", name="Set").click()
    expect(part(page, FINAL).locator(".p-at b")).to_have_text("Mon 21 Dec 23:59")
