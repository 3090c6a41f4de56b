"""On paper: requirements 7 and 8 of the domain digest."""

import re

import pytest

from tests.browser.listed import SITE, THREATS

# A4 with the margins that Chromium gives a page by default (1 cm), at 96 dots an inch.
A4 = {"width": 718, "height": 1047}
GREY = "() => [...document.querySelectorAll('article .p-sev')].map(each => getComputedStyle(each).color)"


def pages_of(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", pdf))


@pytest.fixture
def printed(visit):
    """A page as it is printed on A4."""

    def start(path: str):
        page = visit(A4).go(path)
        page.emulate_media(media="print")
        return page

    return start


@pytest.mark.requirement(7)
def test_7_each_first_minutes_card_fits_one_page(printed):
    page = printed("first-minutes.html")
    heights = page.locator(".p-card").evaluate_all(
        "all => all.map(each => [each.innerText.split('\\n')[0], each.offsetHeight])"
    )
    assert len(heights) == len(THREATS)
    assert [each for each in heights if each[1] > A4["height"]] == []


@pytest.mark.requirement(7)
def test_7_each_card_begins_a_page(printed):
    page = printed("first-minutes.html")
    sheets = pages_of(page.pdf(format="A4"))
    assert len(THREATS) <= sheets <= len(THREATS) + 1  # one for the heading


@pytest.mark.requirement(8)
@pytest.mark.parametrize("path", THREATS)
def test_8_severity_is_a_word_in_black(printed, path):
    page = printed(path)
    assert set(page.evaluate(GREY)) == {"rgb(0, 0, 0)"}
    threat = next(threat for threat in SITE.book.threats.values() if threat.href == path)
    assert page.locator("article .p-sev").get_by_text(threat.priority.title).first.is_visible()


@pytest.mark.requirement(8)
def test_8_what_is_no_use_on_paper_is_not_printed(printed):
    page = printed("threats/website-down.html")
    for selector in (".md-header", ".md-sidebar--primary", ".md-search", ".p-jumps", ".md-content__button"):
        assert not any(each.is_visible() for each in page.locator(selector).all()), selector


@pytest.mark.requirement(8)
def test_8_folded_signs_are_printed(printed):
    page = printed("threats/website-down.html")
    sign = SITE.book.playbooks["website-down"].signs[0]
    area = page.get_by_text(sign).first.bounding_box()
    assert area
    assert area["height"] > 0


@pytest.mark.requirement(8)
def test_8_numbers_are_printed_as_text(printed):
    page = printed("threats/website-down.html")
    for link in page.locator("article a[href^='tel:']").all():
        assert re.search(r"\d{3}", link.inner_text())
        assert link.evaluate("each => getComputedStyle(each).color") == "rgb(0, 0, 0)"
