"""The reply trainer: think first, then look; the line for the record says what was found."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.incidents import press
from tests.browser.listed import SITE
from tests.browser.test_pages import TOO_WIDE, violations

REPLIES = SITE.views.reply_examples
WRONG = [sum(not part.right for part in reply.parts) for reply in REPLIES]


def arrive(visit, size=PHONE, **options):
    # The day after, in the handbook's time zone.
    tab = visit(size, fresh=True, moment="2026-11-22T23:30:00Z", **options)
    tab.go("replies.html")
    return tab


def reply(page, n):
    return page.locator("[data-reply]").nth(n)


def look(page, n):
    press(reply(page, n).locator("summary"))


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_nothing_says_what_is_wrong_before_it_is_asked_for(visit, size):
    tab = arrive(visit, size)
    page = tab.page
    assert page.locator("[data-reply] ins:visible, [data-reply] del:visible").count() == 0
    assert not page.get_by_text(REPLIES[0].parts[0].because).is_visible()
    assert not page.locator("[data-record]").is_visible()
    look(page, 0)
    shown = reply(page, 0).locator("[data-answer]")
    assert shown.locator("del").count() == WRONG[0]
    assert shown.locator("li b").all_inner_texts() == [
        "Right:" if part.right else "Wrong:" for part in REPLIES[0].parts
    ]
    assert REPLIES[0].better in shown.inner_text()
    assert page.evaluate(TOO_WIDE) <= 0
    assert violations(tab) == []


def test_what_was_found_becomes_a_line_for_the_roster(visit):
    page = arrive(visit).page
    for n, example in enumerate(REPLIES[:2]):
        for place, part in enumerate(example.parts):
            if not part.right and (n, place) != (0, 0):  # all of them but one
                press(reply(page, n).locator("input").nth(place))
        look(page, n)
    found, wrong = sum(WRONG[:2]) - 1, sum(WRONG[:2])
    expect(page.locator("[data-told]")).to_have_text(
        f"2 of {len(REPLIES)} replies, {found} of {wrong} wrong parts found."
    )
    line = (
        f'- {{course: "Replies in public: 2 replies, {found} of {wrong} wrong parts found", on: 2026-11-23}}'
    )
    assert page.locator("[data-line]").inner_text() == line
    expect(reply(page, 0).locator("input").first).to_be_disabled()


def test_a_right_part_that_is_ticked_counts_against_it(visit):
    page = arrive(visit).page
    praise = next(n for n, each in enumerate(REPLIES) if all(part.right for part in each.parts))
    mixed = next(n for n, each in enumerate(REPLIES) if 0 < WRONG[n] < len(each.parts))
    for n in (praise, mixed):
        for box in reply(page, n).locator("input").all():
            press(box)
        look(page, n)
    expect(page.locator("[data-told]")).to_contain_text(
        f"2 of {len(REPLIES)} replies, 0 of {WRONG[mixed]} wrong parts"
    )


def test_a_threat_and_a_channel_choose_what_is_trained(visit):
    page = arrive(visit).page
    threat, channel = REPLIES[0], next(each for each in REPLIES if each.threat)
    page.locator("[name=threat]").select_option(channel.threat.href)
    titles = [n for n, each in enumerate(REPLIES) if each.threat == channel.threat]
    assert page.locator("[data-reply]:visible").count() == len(titles)
    page.locator("[name=channel]").select_option(threat.channel.href)
    both = [each for each in REPLIES if each.threat == channel.threat and each.channel == threat.channel]
    assert page.locator("[data-reply]:visible").count() == len(both)


def test_once_more_begins_anew(visit):
    page = arrive(visit).page
    press(reply(page, 0).locator("input").first)
    look(page, 0)
    press(page.locator("[data-again]"))
    expect(page.locator("[data-record]")).to_be_hidden()
    expect(reply(page, 0).locator("input").first).not_to_be_checked()


def test_without_javascript_it_still_hides_and_shows(visit):
    page = visit(PHONE, java_script_enabled=False).go("replies.html")
    assert page.locator("[data-reply] del:visible").count() == 0
    reply(page, 0).locator("summary").click()
    assert reply(page, 0).locator("del:visible").count() == WRONG[0]
