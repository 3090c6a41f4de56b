"""The mood of those who write: one tap keeps it, proposes a level, and sets none by itself."""

import pytest

from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.incidents import BREACH, arrive, begin, press
from tests.browser.listed import SITE
from tests.browser.test_pages import TOO_WIDE, violations

MOODS = SITE.views.moods
SAVED = "Object.keys(localStorage).filter(key => key.includes('incident.')).map(key => localStorage.getItem(key)).join()"


def test_the_gauge_says_each_mood_by_a_word_a_shape_and_a_level(visit):
    page = visit(PHONE).go("triage.html")
    said = page.locator(".p-moods > li")
    for mood, text in zip(MOODS, said.all_inner_texts(), strict=True):
        assert mood.title in text
        assert f"proposes: {mood.level.title}" in text
        assert all(sample in text for sample in mood.samples)
    shapes = [
        said.nth(n).locator(".p-shape > *").evaluate("each => each.outerHTML") for n in range(len(MOODS))
    ]
    assert len(set(shapes)) == len(MOODS)
    filled = [said.nth(n).locator(".p-gauge [fill]").count() for n in range(len(MOODS))]
    assert filled == [1, 2, 3]


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_one_tap_keeps_the_mood_and_proposes_its_level(visit, size):
    tab = arrive(visit, BREACH, size)
    page = tab.page
    press(page.get_by_role("button", name="Start"))
    proposal = page.locator("[data-proposes]")
    assert not proposal.is_visible()
    press(page.get_by_role("button", name="Angry"))
    assert proposal.locator("span").inner_text() == "Angry: that proposes the level Crisis."
    assert page.get_by_role("button", name="Angry").get_attribute("aria-pressed") == "true"
    assert '"of":"mood","say":"angry"' in page.evaluate(SAVED)
    assert '"of":"level"' not in page.evaluate(SAVED)  # a person decides
    assert page.evaluate(TOO_WIDE) <= 0
    assert violations(tab) == []
    press(page.get_by_role("button", name="Set this level"))
    assert '"of":"level","say":"triage.html#level-crisis"' in page.evaluate(SAVED)
    assert not proposal.is_visible()


def test_another_mood_proposes_another_level(visit):
    page = begin(visit, BREACH)
    press(page.get_by_role("button", name="Angry"))
    press(page.get_by_role("button", name="Set this level"))
    press(page.get_by_role("button", name="Worried"))
    assert page.locator("[data-proposes] span").inner_text() == "Worried: that proposes the level Watch."


def test_the_log_says_mood_and_level_in_words(visit):
    page = begin(visit, BREACH)
    press(page.get_by_role("button", name="Anxious"))
    press(page.get_by_role("button", name="Set this level"))
    press(page.locator(".p-share > summary"))
    with page.expect_download() as saved:
        press(page.locator("[data-share=save][data-kind=md]"))
    text = saved.value.path().read_text("utf-8")
    assert "Mood: Anxious" in text
    assert "Level: Alert" in text
