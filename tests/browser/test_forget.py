"""On a computer that others use, the handbook is forgotten: what goes is said first, then it is gone, and does not come back by itself."""

import json

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import DESKTOP, PHONE, Visit
from tests.browser.publishing import Publisher, few_pages
from tests.browser.records import sound
from tests.browser.test_offline import IN_VAIN, KEPT
from tests.browser.test_pages import TOO_WIDE, in_the_dark, violations

THREAT, MESSAGE = "threats/website-down.html", "messages/outage-holding.html"
FEW = ("index.html", "use.html", THREAT, MESSAGE)
BUTTON = {"name": "Forget this handbook on this device"}
YES = {"name": "Remove all of this"}
BELOW = ("/", "/staff/", "/staff/team/")
STORED = "() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)].sort()"
KEEP = "all => { for (const [key, text] of Object.entries(all)) localStorage.setItem(key, text) }"
HOLDS = """async () => ({
  copies: (await caches.keys()).sort(), workers: (await navigator.serviceWorker.getRegistrations()).map(each => each.scope).sort(),
  keys: Object.keys(localStorage).sort(),
})"""


@pytest.fixture
def published(example, tmp_path):
    """A small site at three paths of one host, as editions may stand."""
    publisher = Publisher(few_pages(example.folder, tmp_path / "site", FEW))
    publisher.publish("first")
    for path in BELOW[1:]:
        place = publisher.folder / path.strip("/")
        place.mkdir(parents=True)
        for each in (
            "assets",
            "search",
            "threats",
            "messages",
            *FEW[:2],
            "404.html",
            "build.json",
            "sw.js",
            "files.json",
        ):
            (place / each).symlink_to(publisher.folder / each)
    publisher.start()
    yield publisher
    publisher.stop()


@pytest.fixture
def reader(visit, published):
    """Opens a page in a browser that keeps the handbook, with an incident, a name and a draft."""

    def start(path: str = "index.html", size=PHONE, *, keeps: bool = True):
        tab = visit(size, at=published.home, fresh=True, service_workers="allow")
        tab.unanswered = IN_VAIN
        page = tab.go(path)
        page.evaluate(KEEP, belongings("/", "Ours"))
        if keeps:
            assert page.evaluate(KEPT, "")
        return tab

    return start


def belongings(path: str, title: str) -> dict[str, str]:
    """What a reader of the handbook at a path has in the browser's storage."""
    record = sound(f"i{len(path)}", "website-down", title=title)
    return {
        f"prontuario.incident.{record['id']}@{path}": json.dumps(record),
        f"prontuario.name@{path}": "Ada Prova",
        f"prontuario.fills.outage-holding@{path}": '{"since": "14:05"}',
        f"{path}.__palette": '{"index": 1, "color": {"media": "", "scheme": "default", "primary": "x", "accent": "x"}}',
    }


def asked(page):
    page.get_by_role("button", **BUTTON).click()
    dialog = page.get_by_role("dialog", name="Forget this handbook on this device?")
    dialog.wait_for()
    return dialog


def forgotten(page) -> None:
    asked(page).get_by_role("button", **YES).click()
    expect(page.locator("dialog[open]")).to_contain_text("Done. Nothing of this handbook is stored")


@pytest.mark.parametrize("path", ["index.html", "use.html"])
def test_it_says_what_goes_asks_and_removes_all_of_it(reader, path):
    tab = reader(path)
    page = tab.page
    page.evaluate(
        KEEP,
        {
            "prontuario.aside.x@/": "{half",
            "prontuario.incident.old": json.dumps(sound("old", "data-breach", title="Of an earlier version")),
        },
    )
    page.evaluate("caches.open('another')")
    for leave in ("Escape", "Enter"):  # what is under the finger first keeps it
        dialog = asked(page)
        expect(dialog.get_by_role("button", name="Keep it")).to_be_focused()
        page.keyboard.press(leave)
        expect(dialog).to_have_count(0)
    assert len(page.evaluate(HOLDS)["keys"]) == 6
    said = asked(page).locator("li").all_inner_texts()
    assert said == [
        "The saved copy of 1 Dec 2026",
        said[1],
        "1 stored incident that cannot be read",
        "What you filled in for 1 message",
        "Your name: Ada Prova",
        "Light or dark, as you chose it",
    ]
    assert said[1].startswith("2 incidents with their ticks, times and notes: ")
    assert {"Ours (running)", "Of an earlier version (running)"} == set(
        said[1].partition("notes: ")[2].split("; ")
    )
    page.get_by_role("button", **YES).click()
    expect(page.locator("dialog[open]")).to_contain_text(
        "Close this tab. On a shared computer also sign out."
    )
    assert page.evaluate(HOLDS) == {"copies": ["another"], "workers": [], "keys": []}
    assert page.evaluate(STORED) == ["/.__forgotten"]
    page.get_by_role("button", name="Close").click()
    assert page.locator(".p-running").is_hidden()
    if path == "use.html":
        expect(page.locator("[data-when=forgotten]")).to_contain_text("You had it forgotten here")
    page.get_by_role("button", **BUTTON).click()
    expect(page.locator("dialog[open]")).to_contain_text("This browser keeps nothing of this handbook")


def test_it_does_not_come_back_until_the_reader_opens_a_new_tab(reader, published):
    tab = reader(MESSAGE)
    page = tab.page
    page.locator("textarea[name=service][lang=en]").fill("typed, and not yet kept")
    page.goto(f"{published.home}index.html")
    forgotten(page)
    page.get_by_role("button", name="Close").click()
    published.asked()
    page.evaluate("prontuario.notice.check()")
    page.go_back()  # to the page of the message, as it was left
    page.goto(f"{published.home}{THREAT}")
    page.get_by_role("button", name="Start: it is happening now").wait_for()
    page.goto(f"{published.home}use.html")
    page.locator("[data-when=forgotten]").wait_for()
    assert page.evaluate(HOLDS) == {"copies": [], "workers": [], "keys": []}
    assert "sw.js" not in published.asked()
    other = page.context.new_page()
    other.goto(f"{published.home}index.html")
    assert other.evaluate(KEPT, "")


def test_other_tabs_of_it_keep_nothing_again(reader, published):
    tab = reader()
    page, message, threat = tab.page, tab.page.context.new_page(), tab.page.context.new_page()
    message.goto(f"{published.home}{MESSAGE}")
    message.get_by_label("Fill in for").select_option("")
    message.locator("textarea[name=service][lang=en]").fill("typed elsewhere")
    threat.goto(f"{published.home}{THREAT}")
    threat.get_by_role("heading", name="Now and next").wait_for()
    for each in (message, threat):
        each.evaluate("window.here = true")
    forgotten(page)
    for each in (message, threat):
        each.wait_for_function("!window.here")  # it was loaded again, empty
        each.wait_for_load_state()
    threat.get_by_role("button", name="Start: it is happening now").wait_for()
    assert message.locator("textarea[name=service][lang=en]").input_value() == ""
    message.goto(f"{published.home}use.html")
    message.locator("[data-when=forgotten]").wait_for()
    assert page.evaluate(HOLDS) == {"copies": [], "workers": [], "keys": []}


@pytest.mark.parametrize("path", BELOW)
def test_other_handbooks_of_the_same_host_keep_theirs(reader, published, path):
    """Three, one above the other: the one in the middle lies below one and above another."""
    tab = reader()
    page = tab.page
    page.evaluate(KEEP, {"else": "x"})
    for each in BELOW[1:]:
        page.evaluate(KEEP, belongings(each, f"At {each}"))
        page.goto(f"{published.home}{each[1:]}index.html")
        assert page.evaluate(KEPT, "")
    before = page.evaluate(HOLDS)
    assert len(before["workers"]) == 3
    for each in BELOW:  # each shows its own alone
        page.goto(f"{published.home}{each[1:]}index.html")
        expect(page.locator(".p-running a")).to_have_text(["Ours" if each == "/" else f"At {each}"])
    page.goto(f"{published.home}{path[1:]}index.html")
    forgotten(page)
    scope = f"{published.home}{path[1:]}"
    assert page.evaluate(HOLDS) == {
        "copies": [each for each in before["copies"] if not each.startswith(f"{scope}#")],
        "workers": [each for each in before["workers"] if each != scope],
        "keys": [
            each for each in before["keys"] if not (each.endswith(f"@{path}") or each.startswith(f"{path}."))
        ],
    }


def test_a_copy_that_is_being_saved_is_not_saved_after_all(reader, published):
    tab = reader(keeps=False)
    page = tab.page
    forgotten(page)
    page.wait_for_timeout(2_000)
    assert page.evaluate(HOLDS) == {"copies": [], "workers": [], "keys": []}


def test_without_network_it_says_that_the_handbook_will_not_open(reader):
    tab = reader()
    tab.page.context.set_offline(True)
    tab.go("use.html")
    dialog = asked(tab.page)
    expect(dialog.get_by_text("There is no network now")).to_be_visible()
    dialog.get_by_role("button", **YES).click()
    expect(tab.page.locator("dialog[open]")).to_contain_text("Done.")
    assert tab.page.evaluate(HOLDS) == {"copies": [], "workers": [], "keys": []}


def test_what_cannot_be_removed_is_said(reader):
    tab = reader()
    tab.page.evaluate("CacheStorage.prototype.delete = () => Promise.resolve(false)")
    asked(tab.page).get_by_role("button", **YES).click()
    tab.page.get_by_text("Not everything could be removed").wait_for()


def test_from_a_folder_the_incidents_go(visit, example):
    page = visit(PHONE, at=f"{example.folder.as_uri()}/", fresh=True).go(THREAT)
    page.get_by_role("button", name="Start: it is happening now").click()
    page.goto(f"{example.folder.as_uri()}/index.html")
    expect(asked(page).locator("li").first).to_contain_text("1 incident with its ticks")
    page.get_by_role("button", **YES).click()
    expect(page.locator("dialog[open]")).to_contain_text("Done.")
    page.goto(f"{example.folder.as_uri()}/{THREAT}")
    expect(page.get_by_role("button", name="Start: it is happening now")).to_be_visible()
    assert page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('prontuario.'))") == []


def test_without_javascript_there_is_nothing_to_forget(visit):
    page = visit(PHONE, java_script_enabled=False).go("use.html")
    assert not page.locator("[data-forget]").is_visible()
    text = page.locator("article").inner_text()
    assert "stays on the device when you have signed out, and when you have left the company" in text


@pytest.mark.requirement(10)
@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_forgetting_is_accessible_and_fits(visit, size):
    tab = visit(size, fresh=True)
    page = tab.go("index.html")
    page.evaluate(KEEP, belongings("/", "A very long name " * 12))
    box = page.get_by_role("button", **BUTTON).bounding_box()
    assert min(box["width"], box["height"]) >= 44
    asked(page)
    assert page.evaluate(TOO_WIDE) == 0
    assert page.locator("dialog[open]").evaluate("each => each.scrollWidth <= each.clientWidth")
    assert violations(Visit(page, "")) == []
    in_the_dark(tab)
    assert violations(Visit(page, ""), ["color-contrast"]) == []


def test_the_first_page_loads_nothing_of_it_before_it_is_asked_for(visit):
    tab = visit(PHONE, fresh=True)
    asked: list[str] = []
    tab.page.on("request", lambda request: asked.append(request.url))
    tab.go("index.html").wait_for_load_state("networkidle")
    assert [url for url in asked if "forget" in url or "stored.js" in url] == []
