"""On paper: requirements 7 and 8 of the domain digest."""

import re

import pypdfium2
import pytest

from tests.browser.listed import SITE, SORTS_OF_THREAT, THREATS

# A4 with the margins of print.css (1 cm), less the foot, at 96 dots an inch.
A4 = {"width": 718, "height": 1000}
# A page of each sort, with words that stand last on it or are folded on the screen.
BOOK = SITE.views
SORTS = {
    "index.html": [role.contacts[0].phones[0].spoken for role in BOOK.activators],
    "triage.html": [level.counted for level in BOOK.levels],
    "first-minutes.html": [threat.title for threat in BOOK.threats.values()],
    "threats/index.html": [threat.call.owner.phones[0].spoken for threat in BOOK.threats.values()],
    "threats/website-down.html": [
        *BOOK.playbooks["website-down"].signs,
        *BOOK.threats["website-down"].also,
        *(step.do for step in BOOK.playbooks["website-down"].steps.first),
        BOOK.playbooks["website-down"].end.sources[-1],
    ],
    "people.html": [phone.spoken for person in BOOK.people.values() for phone in person.phones],
    "roles/duty-manager.html": [duty.step.do for duty in BOOK.roles["duty-manager"].duties],
    "channels.html": [channel.title for channel in BOOK.channels.values()],
    "messages/outage-holding.html": [
        words for each in BOOK.messages["outage-holding"].wordings for words, name in each.pieces if not name
    ],
    "clocks.html": [clock.law for clock in BOOK.clocks.values()],
    "freshness.html": [each.threat.title for each in BOOK.freshness],
    "maintain/checks.html": ["urgent-role-uncovered"],
    "use.html": ["On paper"],
}
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
@pytest.mark.parametrize("path", SORTS_OF_THREAT)
def test_8_severity_is_a_word_in_black(printed, path):
    page = printed(path)
    assert set(page.evaluate(GREY)) == {"rgb(0, 0, 0)"}
    threat = next(threat for threat in SITE.views.threats.values() if threat.href == path)
    assert page.locator("article .p-sev").get_by_text(threat.priority.title).first.is_visible()


@pytest.mark.requirement(8)
def test_8_what_is_no_use_on_paper_is_not_printed(printed):
    page = printed("threats/website-down.html")
    for selector in (".md-header", ".md-sidebar--primary", ".md-search", ".p-jumps", ".md-content__button"):
        assert not any(each.is_visible() for each in page.locator(selector).all()), selector


@pytest.mark.requirement(8)
def test_8_folded_signs_are_printed(printed):
    page = printed("threats/website-down.html")
    sign = SITE.views.playbooks["website-down"].signs[0]
    area = page.get_by_text(sign).first.bounding_box()
    assert area
    assert area["height"] > 0


@pytest.mark.requirement(8)
def test_8_numbers_are_printed_as_text(printed):
    page = printed("threats/website-down.html")
    for link in page.locator("article a[href^='tel:']").all():
        assert re.search(r"\d{3}", link.inner_text())
        assert link.evaluate("each => getComputedStyle(each).color") == "rgb(0, 0, 0)"


def squeezed(text: str) -> str:
    """Text without its spaces: lines break elsewhere on paper."""
    return "".join(text.split())


@pytest.fixture
def sheets(visit):
    """The sheets that a reader in the dark gets who presses print."""

    def start(path: str) -> pypdfium2.PdfDocument:
        page = visit(color_scheme="dark").go(path)
        page.emulate_media(media="print", color_scheme="dark")
        return pypdfium2.PdfDocument(page.pdf(format="A4", print_background=True))

    return start


@pytest.mark.requirement(8)
@pytest.mark.parametrize("path", SORTS)
def test_8_a_printed_page_is_whole_and_grey_and_says_which_copy_it_is(sheets, path):
    printed = sheets(path)
    texts = [squeezed(sheet.get_textpage().get_text_range()) for sheet in printed]
    stamp = BOOK.labels(
        "copy_stamp", version=r"[0-9a-f]{8}", day=BOOK.stamp.day, until=BOOK.stamp.valid_until
    )
    only_team = BOOK.labels("for_the_team")
    for number, text in enumerate(texts):
        assert len(re.findall(squeezed(stamp), text)) == 1, number
        foot = squeezed(printed[number].get_textpage().get_text_bounded(top=50))
        assert re.fullmatch(squeezed(f"{stamp}({only_team})?"), foot), number  # nothing else stands there
        red, green, blue = printed[number].render(scale=0.4).to_pil().convert("RGB").split()
        assert red.tobytes() == green.tobytes() == blue.tobytes(), number
        assert red.getpixel((2, 2)) == 255, number  # the paper is white
    whole = re.sub(squeezed(stamp), "", "".join(texts))
    assert [words for words in SORTS[path] if squeezed(words) not in whole] == []
    assert (
        "http" not in whole
        or "http" in "".join(SORTS[path])
        or path in ("channels.html", "maintain/checks.html")
    )


@pytest.mark.requirement(8)
def test_8_a_step_is_not_torn_apart(printed):
    page = printed("threats/website-down.html")
    kinds = page.locator(".p-step, .p-call, .p-talk, .p-ladder > li").evaluate_all(
        "all => [...new Set(all.map(each => getComputedStyle(each).breakInside))]"
    )
    assert kinds == ["avoid"]


@pytest.mark.requirement(8)
def test_8_nothing_to_press_is_printed(printed):
    for path in ("index.html", "threats/website-down.html", "messages/outage-holding.html"):
        page = printed(path)
        pressed = page.locator("button, input, select, textarea, .p-bar, .md-sidebar")
        assert [each.evaluate("each => each.outerHTML") for each in pressed.all() if each.is_visible()] == []
