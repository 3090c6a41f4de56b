"""Reading in an emergency: the requirements of the domain digest (its section 3), by number, in a real browser."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from prontuario.plan.holders import holders
from tests.browser.conftest import DESKTOP, PHONE, Visit
from tests.browser.listed import SITE, SORTS_OF_THREAT, THREATS

HANDBOOK = SITE.examined.handbook
OPENED = pytest.mark.parametrize("opened", THREATS, indirect=True)
SCHEMES = pytest.mark.parametrize("scheme", ["light", "dark"])
# The part of the screen that a reader sees: below the header, above the bar that is always there.
SEEN = """
() => ({top: document.querySelector(".md-header").getBoundingClientRect().bottom,
        bottom: Math.min(innerHeight, document.querySelector(".p-bar").getBoundingClientRect().top)})
"""
CONTRAST = """
(link) => {
  const canvas = document.createElement("canvas").getContext("2d", {willReadFrequently: true})
  const light = color => {
    canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = color; canvas.fillRect(0, 0, 1, 1)
    const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map(
      each => (each /= 255) <= .04045 ? each / 12.92 : ((each + .055) / 1.055) ** 2.4)
    return .2126 * r + .7152 * g + .0722 * b
  }
  const style = getComputedStyle(link)
  const [more, less] = [light(style.color), light(style.backgroundColor)].sort((a, b) => b - a)
  return (more + .05) / (less + .05)
}
"""


def is_seen(page, locator) -> bool:
    """Whether all of it stands on the first screen."""
    seen, box = page.evaluate(SEEN), locator.bounding_box()
    return bool(box) and box["y"] >= seen["top"] and box["y"] + box["height"] <= seen["bottom"]


def digits(text: str) -> str:
    return "".join(re.findall(r"\d", text))


def threat_of(path: str):
    return HANDBOOK.threats[path.removeprefix("threats/").removesuffix(".html")]


@pytest.fixture(scope="module")
def reading(chromium, home) -> Iterator[Visit]:
    """A telephone that shows one page to several tests, which only look."""
    context = chromium.new_context(viewport=PHONE, service_workers="block")
    tab = Visit(context.new_page(), home)
    yield tab
    context.close()
    assert (tab.errors, tab.foreign) == ([], [])


@pytest.fixture(scope="module")
def opened(reading, request) -> tuple[str, Page]:
    """A page of the example, opened once for all that is asked of it."""
    return request.param, reading.go(request.param)


@pytest.mark.requirement(1)
@pytest.mark.parametrize("path", SORTS_OF_THREAT)
def test_1_two_taps_from_home_to_the_person(visit, path):
    page = visit(PHONE, has_touch=True, is_mobile=True).go("index.html")
    page.locator(f"article a[href='{path}']").first.tap()
    page.wait_for_url(f"**/{path}")
    assert is_seen(page, page.locator("article a[href^='tel:']").first)  # the second tap


@pytest.mark.requirement(1)
@OPENED
def test_1_the_first_number_is_of_one_who_leads(opened):
    path, page = opened
    threat = threat_of(path)
    numbers = {phone.number.dial for person in holders(threat.owner, HANDBOOK) for phone in person.phones}
    numbers |= {phone.number.dial for phone in HANDBOOK.roles[threat.owner].phones}
    numbers |= {each.number.dial for each in HANDBOOK.policy.emergency_numbers}
    dial = page.locator("article a[href^='tel:']").first
    assert (dial.get_attribute("href") or "").removeprefix("tel:") in numbers


@pytest.mark.requirement(1)
def test_1_one_tap_from_home_to_the_duty_number_and_to_every_owner(visit):
    page = visit(PHONE).go("index.html")
    duty = next(phone.number for phone in HANDBOOK.roles[HANDBOOK.policy.duty].phones)
    assert is_seen(page, page.locator(f"article a[href='tel:{duty.dial}']:visible").first)
    for threat in SITE.views.threats.values():
        assert page.locator(f"article a[href='{threat.href}']").first.is_visible()
        entry = page.locator("article li", has=page.locator(f"a[href='{threat.href}']"))
        assert (
            entry.locator("a[href^='tel:']").first.get_attribute("href") == threat.call.owner.phones[0].href
        )


@pytest.mark.requirement(1)
@pytest.mark.parametrize("words", ["Ada Prova", "segnaposto", "phone lines down"])
def test_1_one_search_to_the_person(visit, searched, search_on, words):
    tab = visit(PHONE, at=searched)
    tab.go("index.html")
    box = search_on(tab)
    box.look_up(words)
    box.open_first()
    page = tab.page
    assert any(is_seen(page, link) for link in page.locator("article a[href^='tel:']").all())


@pytest.mark.requirement(2)
@OPENED
def test_2_the_first_number_is_above_the_fold(opened):
    _, page = opened
    dial = page.locator("article a[href^='tel:']").first
    assert is_seen(page, dial)
    assert digits(dial.inner_text()) == digits(dial.get_attribute("href") or "")


@pytest.mark.requirement(3)
@OPENED
def test_3_the_deputy_is_on_the_same_screen(opened):
    path, page = opened
    call = SITE.views.threats[threat_of(path).id].call
    block = page.locator("article .p-call").first
    owner = block.locator(f"a[href='{call.owner.phones[0].href}']").first
    deputy = block.locator(f".p-calls > li > a[href='{call.deputy.phones[0].href}']")
    name = block.get_by_text(call.deputy.name, exact=True).first
    # Where the emergency number has the first place, the two stand within one screen.
    if threat_of(path).life_safety:
        page.evaluate("element => element.scrollIntoView({block: 'start'})", block.element_handle())
        page.mouse.wheel(0, -60)
        page.wait_for_timeout(200)
    assert [is_seen(page, each) for each in (owner, deputy, name)] == [True] * 3
    page.evaluate("scrollTo(0, 0)")


@pytest.mark.requirement(4)
@OPENED
def test_4_few_and_short_steps(opened):
    _, page = opened
    lists = page.locator("#first-minutes + ol, #steps ~ .p-phase > ol").all()
    assert len(lists) >= 3
    for steps in lists:
        said = steps.locator(".p-step__do").all_inner_texts()
        assert 1 <= len(said) <= 9
        assert [each for each in said if len(each.split()) > 20] == []


@pytest.mark.requirement(6)
@OPENED
def test_6_sections_stand_one_below_the_other_in_one_order(opened):
    _, page = opened
    tops = page.locator("article h2").evaluate_all(
        "all => all.map(each => [each.id, each.getBoundingClientRect().top])"
    )
    assert tops == sorted(tops, key=lambda each: each[1])


@pytest.mark.requirement(10)
@pytest.mark.parametrize("path", ["index.html", "threats/index.html", "first-minutes.html", THREATS[0]])
def test_10_severity_is_a_word_and_a_shape(visit, path):
    page = visit(PHONE).go(path)
    marks = page.locator("article .p-sev").evaluate_all(
        "all => all.map(each => [each.textContent, each.querySelectorAll('svg path, svg circle').length])"
    )
    words = [priority.title.by_language["en"] for priority in HANDBOOK.policy.priorities]
    assert marks
    assert [each for each in marks if each[1] != 1 or not any(word in each[0] for word in words)] == []


@pytest.mark.requirement(10)
def test_10_each_severity_has_a_shape_of_its_own():
    shapes = {threat.priority.title: threat.priority.shape for threat in SITE.views.threats.values()}
    assert len(set(shapes.values())) == len(shapes) > 1


@pytest.mark.requirement(10)
@pytest.mark.parametrize(
    "opened", [*THREATS, "index.html", "people.html", "triage.html", "roles/duty-manager.html"], indirect=True
)
def test_10_call_links_are_large_enough(opened):
    _, page = opened
    sizes = page.locator("a[href^='tel:']").evaluate_all(
        "all => all.map(each => [each.textContent, each.getBoundingClientRect()]).map(([text, box]) => [text, box.width, box.height])"
    )
    small = [each for each in sizes if each[1] and (each[1] < 44 or each[2] < 44)]
    assert len(sizes) > 1
    assert small == []


@pytest.mark.requirement(10)
@SCHEMES
@pytest.mark.parametrize(
    "path", ["index.html", "threats/building-unusable.html", "threats/website-down.html"]
)
def test_10_dial_buttons_have_a_contrast_of_seven(visit, path, scheme):
    page = visit(PHONE, color_scheme=scheme).go(path)
    dials = page.locator("a.p-dial").all()
    assert len(dials) >= 2
    assert [round(each.evaluate(CONTRAST), 1) for each in dials if each.evaluate(CONTRAST) < 7] == []


@pytest.mark.requirement(11)
def test_11_where_nothing_is_found_the_duty_number_stays(visit, searched, search_on):
    tab = visit(PHONE, at=searched)
    tab.go("threats/website-down.html")
    box = search_on(tab)
    assert box.look_up("qqqq") == []
    dial = tab.page.locator(".p-bar a[href^='tel:']:visible")
    area = dial.bounding_box()
    assert area
    hit = tab.page.evaluate(
        "([x, y]) => document.elementFromPoint(x, y).closest('a')?.getAttribute('href')",
        [area["x"] + area["width"] / 2, area["y"] + area["height"] / 2],
    )
    assert hit == dial.get_attribute("href")  # nothing lies over it


@pytest.mark.requirement(12)
def test_12_no_request_leaves_for_anybody_else(visit, searched):
    tab = visit(DESKTOP, at=searched)
    for path in ("index.html", "people.html", "threats/it-outage.html", "messages/outage-holding.html"):
        tab.go(path)
        tab.page.wait_for_load_state("networkidle")
    assert tab.foreign == []


@pytest.mark.requirement(16)
@pytest.mark.parametrize("opened", [*THREATS, "index.html"], indirect=True)
def test_16_it_says_that_nobody_is_notified(opened):
    _, page = opened
    assert page.get_by_text("notifies nobody").first.is_visible()
