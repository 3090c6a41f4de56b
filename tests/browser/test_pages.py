"""Every page, on a phone and on a desk, by day and by night: it is there, it fits, it is readable for everybody."""

import pytest

from tests.browser.conftest import DESKTOP, PHONE, Visit
from tests.browser.listed import PAGES, SORTS_OF_THREAT, THREATS, of_each_sort
from tests.site.built import ROOT

AXE = (ROOT / "tests/vendor/axe-core/axe.min.js").read_text("utf-8")
TOO_WIDE = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
STILL = "document.getAnimations().every(each => each.playState !== 'running')"
# What slides to its place is there at once: a second of each page was spent on watching it.
UNMOVED = """() => {
  const style = new CSSStyleSheet()
  style.replaceSync("*, *::before, *::after { transition: none !important }")
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, style]
}"""
# What is wrong with pages that are laid into an open one, one after the other.
FAULTS = """
async ([addresses, opened]) => {
  const faults = []
  for (const address of addresses) {
    const answer = await fetch(address)
    const page = new DOMParser().parseFromString(await answer.text(), "text/html")
    document.querySelector(".md-container").replaceWith(document.adoptNode(page.querySelector(".md-container")))
    await Promise.all([...document.querySelectorAll("link[rel=stylesheet]")].map(
      link => link.sheet || new Promise(resolve => link.addEventListener("load", resolve))))
    const details = opened ? [...document.querySelectorAll(opened)] : []
    for (const each of details) each.open = true
    const {scrollWidth, clientWidth} = document.documentElement
    const titles = document.querySelectorAll("h1").length
    if (!answer.ok || scrollWidth > clientWidth || titles !== 1 || (opened && !details.length)) {
      faults.push(`${address}: ${answer.status}, ${scrollWidth - clientWidth} too wide, ${titles} titles`)
    }
  }
  return faults
}
"""
VIOLATIONS = """
async ([within, rules]) => (await axe.run(within ?? document, {resultTypes: ["violations"], ...(rules && {runOnly: rules})})).violations.map(
  each => `${each.id}: ${each.nodes.slice(0, 3).map(node => node.target + " " + node.failureSummary).join("; ")}`)
"""
COLOURS = ["color-contrast"]
SORTS = of_each_sort(PAGES, 2)
# Long lists, which axe takes a while to read, and which nobody looks up on the way.
FOR_AUTHORS = ("maintain/checks.html", "maintain/fields.html")
# What is laid out in another way where there is room.
WIDE = (
    "index.html",
    "people.html",
    "weak.html",
    next(each for each in SORTS if each.startswith("roles/")),
    *FOR_AUTHORS,
)
ALIKE = [page for page in PAGES if page not in SORTS]
SIZES = pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])


def violations(visit: Visit, rules: list[str] | None = None, within: str | None = None) -> list[str]:
    """What axe finds on the page, or in a part of it, as it is now, once nothing moves any more."""
    page = visit.page
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(AXE)
    page.wait_for_function(STILL)
    found: list[str] = page.evaluate(VIOLATIONS, [within, rules])
    return found


def in_the_dark(visit: Visit) -> None:
    """Puts the dark theme on as Material does when it starts, and keeps what is open on the page."""
    visit.page.evaluate("document.body.setAttribute('data-md-color-scheme', 'slate')")


def in_the_light(visit: Visit) -> None:
    """Puts the light theme on again."""
    visit.page.evaluate("document.body.setAttribute('data-md-color-scheme', 'default')")


@pytest.mark.requirement(10)
@pytest.mark.parametrize("path", SORTS)
def test_page_is_there_and_fits_and_is_accessible(visit, path):
    """A threat is looked at with its details open, below."""
    tab = visit(DESKTOP)
    tab.go(path).evaluate(UNMOVED)
    assert tab.page.locator("h1").count() == 1
    for size, not_read in ((DESKTOP, set(SORTS) - set(WIDE)), (PHONE, FOR_AUTHORS)):
        tab.page.set_viewport_size(size)
        tab.page.wait_for_function(STILL)
        assert tab.page.evaluate(TOO_WIDE) == 0
        if path not in not_read and path not in THREATS:
            assert violations(tab) == []
            in_the_dark(tab)
            assert violations(tab, COLOURS) == []
            in_the_light(tab)


@pytest.mark.parametrize("folder", sorted({page.partition("/")[0] for page in ALIKE}))
def test_pages_like_it_fit(visit, folder):
    """A browser opens a hundred pages no faster than that many readers: they are shown in the place of one that it opened."""
    beside = [page for page in ALIKE if page.startswith(f"{folder}/")]
    tab = visit(DESKTOP)
    page = tab.go(next(page for page in SORTS if page.startswith(f"{folder}/")))
    page.evaluate(UNMOVED)
    for size in (DESKTOP, PHONE):
        page.set_viewport_size(size)
        page.wait_for_function(STILL)
        assert page.evaluate(FAULTS, [[tab.home + each for each in beside], ""]) == []


@pytest.mark.requirement(10)
@SIZES
@pytest.mark.parametrize("path", SORTS_OF_THREAT)
def test_threat_is_accessible_with_its_details_open(visit, path, size):
    tab = visit(size)
    tab.go(path).evaluate(UNMOVED)
    open_details(tab.page)
    assert violations(tab) == []
    in_the_dark(tab)
    assert violations(tab, COLOURS) == []


def open_details(page) -> None:
    page.locator("article summary").first.click()
    assert page.get_by_role("heading", name="Signs", exact=True).is_visible()


def test_opened_details_fit(visit):
    """They are opened in all threats, which are shown in the place of one that the browser opened."""
    tab = visit(PHONE)
    page = tab.go(THREATS[0])
    for size in (PHONE, DESKTOP):
        page.set_viewport_size(size)
        page.wait_for_function(STILL)  # the menu slides to its place
        assert page.evaluate(FAULTS, [[tab.home + each for each in THREATS], "article details"]) == []


@SIZES
def test_open_search_is_accessible(visit, searched, search_on, size):
    tab = visit(size, at=searched)
    tab.go("index.html")
    box = search_on(tab)
    for words in ("qqqq", "crisis"):
        box.look_up(words)
        assert violations(tab) == []
    in_the_dark(tab)
    assert violations(tab, COLOURS) == []
    assert tab.page.evaluate(TOO_WIDE) == 0


@pytest.mark.parametrize("path", ["index.html", "threats/website-down.html"])
def test_open_drawer_is_accessible(visit, path):
    tab = visit(PHONE)
    tab.go(path)
    tab.page.locator("label.md-header__button[for=__drawer]").click()
    tab.page.get_by_role("link", name="People", exact=True).wait_for()
    assert violations(tab) == []
    in_the_dark(tab)
    assert violations(tab, COLOURS) == []


@pytest.mark.parametrize(("scheme", "theme"), [("light", "default"), ("dark", "slate")])
def test_the_theme_is_that_of_the_system(visit, scheme, theme):
    tab = visit(PHONE, fresh=True, color_scheme=scheme)
    tab.go("index.html")
    tab.page.wait_for_function(f"document.body.dataset.mdColorScheme === '{theme}'")


def test_no_switch_of_themes_is_in_the_bar_and_what_one_had_chosen_counts_no_more(visit):
    tab = visit(DESKTOP, fresh=True)
    page = tab.go("index.html")
    chosen = {"index": 2, "color": {"media": "(prefers-color-scheme: dark)", "scheme": "slate"}}
    page.evaluate("chosen => __md_set('__palette', chosen)", chosen)
    tab.go("people.html")
    page.wait_for_function("document.body.dataset.mdColorScheme === 'default'")
    assert page.locator("[data-md-component=palette]").is_hidden()
    page.emulate_media(color_scheme="dark")
    page.wait_for_function("document.body.dataset.mdColorScheme === 'slate'")


def test_the_theme_follows_the_system_by_day_and_by_night(visit):
    tab = visit(PHONE, fresh=True)
    for path, scheme in (("index.html", "light"), ("people.html", "dark"), ("index.html", "light")):
        tab.page.emulate_media(color_scheme=scheme)
        tab.go(path)
        wanted = {"light": "default", "dark": "slate"}[scheme]
        tab.page.wait_for_function("wanted => document.body.dataset.mdColorScheme === wanted", arg=wanted)
