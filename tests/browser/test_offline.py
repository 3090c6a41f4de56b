"""Without network: a browser that was here once keeps the handbook, whole and of one version, and says that it is a copy."""

import json
from datetime import datetime, timedelta

import pytest

from tests.browser.conftest import DESKTOP, PHONE, WithoutIndex
from tests.browser.listed import SITE, THREATS
from tests.browser.publishing import Publisher, few_pages
from tests.browser.test_emergency import is_seen
from tests.browser.test_pages import COLOURS, TOO_WIDE, in_the_dark, in_the_light, violations

THREAT = "threats/website-down.html"
FEW = ("index.html", "use.html", "people.html", THREAT)
DAY = SITE.views.stamp.day
NOTICE = "[data-copy-notice]"
# Asked from the network alone, by pages and browsers; while nobody answers, in vain.
# Before a worker's script: the browser forgets what it is asked while the worker is installed.
FORGETFUL = "{ const ask = skipWaiting; skipWaiting = () => (registration.installing ? Promise.resolve() : ask.call(self)) }\n"
IN_VAIN = ("build.json", "sw.js", "files.json")
# Waits until a version is kept (any, where none is named). Browsers take a newer one with a visit, or now and then.
KEPT = """
async version => {
  for (let left = 200; left; left--) {
    const kept = await prontuario.savedCopy.kept()
    if (kept && (!version || kept.version === version)) return kept
    if (version) await prontuario.savedCopy.renew().catch(() => {})
    await new Promise(resolve => setTimeout(resolve, 300))
  }
}
"""
# Tries to take the newer version, and waits until that has come to its end.
TRIED = """
async () => {
  await prontuario.savedCopy.renew().catch(() => {})
  const registration = await navigator.serviceWorker.getRegistration()
  while (registration.installing || registration.waiting) await new Promise(resolve => setTimeout(resolve, 50))
}
"""
TEXT = "path => fetch(path).then(answer => answer.text())"
TEXTS = "paths => Promise.all(paths.map(path => fetch(path).then(answer => answer.text(), String)))"
# A style sheet says it, so that it is there without scripts.
FOOT = 'each => getComputedStyle(each, "::before").content'
ORIGINAL, CHANGED = "<h1", '<h1 data-changed="yes"'


@pytest.fixture(params=["/handbook/"])
def published(request, example, tmp_path):
    """A small site on a server, below a path of it."""
    publisher = Publisher(few_pages(example.folder, tmp_path / "site", FEW), request.param)
    publisher.publish("first")
    publisher.start()
    yield publisher
    publisher.stop()


@pytest.fixture
def reader(visit):
    """Opens a page of a published site in a browser that may keep it, and waits until it does."""

    def start(publisher: Publisher, path: str = "", size: dict[str, int] = PHONE, **options):
        tab = visit(size, at=publisher.home, fresh=True, service_workers="allow", **options)
        tab.unanswered = IN_VAIN
        assert tab.go(path).evaluate(KEPT, "")
        return tab

    return start


def said(page) -> str:
    """What the page says of itself, once it says something."""
    notice = page.locator(".p-copy-notice p:visible")
    notice.wait_for()
    return notice.inner_text()


def tells_of_a_newer(page) -> None:
    """Waits until the page offers a newer copy; while that is being fetched, it is a saved copy."""
    page.get_by_text("A newer copy is here").wait_for()
    assert page.locator(".p-copy-notice p:visible").count() == 1


def is_silent(page) -> bool:
    """Whether a page that has asked the server says nothing."""
    page.wait_for_function("Boolean(globalThis.prontuario?.notice)")
    page.evaluate("prontuario.notice.check()")
    return page.locator(".p-copy-notice p:visible").count() == 0


def copies(page) -> list[str]:
    return [name for name in page.evaluate("caches.keys()") if "#sha256-" in name]


# After one visit


@pytest.mark.requirement(13)
def test_every_page_opens_with_the_server_gone(example, reader):
    publisher = Publisher(example.folder)
    publisher.start()
    tab = reader(publisher)
    publisher.stop()
    texts = tab.page.evaluate(TEXTS, example.pages)
    pairs = zip(example.pages, texts, strict=True)
    assert [path for path, text in pairs if text != (example.folder / path).read_text("utf-8")] == []
    for path in ("index.html", "people.html", "roles/index.html", "maintain/fields.html", *THREATS[::5]):
        page = tab.go(path)
        assert said(page) == f"■ Saved copy of {DAY}", path
        assert page.locator("h1").is_visible()


@pytest.mark.requirement(13)
def test_addresses_as_people_have_them_open(published, reader):
    tab = reader(published)
    published.stop()
    for path in ("", "index.html", "index.html?from=a-link#beginning", "threats/website-down"):
        page = tab.go(path)
        assert page.locator("h1").is_visible(), path
        assert said(page) == f"■ Saved copy of {DAY}", path


@pytest.mark.requirement(13)
def test_the_browser_alone_is_offline(published, reader):
    tab = reader(published)
    assert is_silent(tab.page)
    tab.page.context.set_offline(True)
    assert said(tab.page) == f"■ Saved copy of {DAY}"
    assert said(tab.go(THREAT)) == f"■ Saved copy of {DAY}"
    tab.page.context.set_offline(False)
    tab.page.locator(".p-copy-notice p:visible").wait_for(state="detached")


def test_the_tab_of_the_first_visit_searches_on(published, reader, search_on):
    tab = reader(published, size=DESKTOP)
    published.stop()
    box = search_on(tab)
    assert box.finds("07700 900201", "people.html#ada-prova")
    box.open_first()
    assert "/people.html" in tab.page.url


@pytest.mark.parametrize("published", ["/"], indirect=True)
def test_a_page_that_is_not_there_says_whom_to_call(published, reader):
    tab = reader(published)
    published.stop()
    tab.unanswered = (*IN_VAIN, "never/was.html")
    page = tab.page
    answer = page.goto(f"{published.home}never/was.html")
    assert answer.status == 404
    assert page.locator("article a.p-dial").is_visible()
    assert said(page) == f"■ Saved copy of {DAY}"


def test_what_is_no_page_of_ours_is_the_networks(published, reader):
    tab = reader(published)
    posted = "fetch('index.html', {method: 'POST'}).then(answer => answer.status)"
    assert tab.page.evaluate("fetch('/elsewhere.txt').then(answer => answer.status)") == 404
    assert tab.page.evaluate(posted) == 501
    tab.errors.clear()  # both are answered with an error, by the server
    tab.foreign.clear()


# A newer version


@pytest.mark.requirement(13)
def test_a_newer_version_takes_over_whole(published, reader):
    tab = reader(published, THREAT)
    page = tab.page
    page.evaluate("Promise.all(['another', location.origin + '/#sha256-x'].map(name => caches.open(name)))")
    published.asked()
    published.publish("second", threats__website_down=(ORIGINAL, CHANGED), people=(ORIGINAL, CHANGED))

    assert CHANGED not in tab.go(THREAT).content()  # the old copy answers
    tells_of_a_newer(page)
    fetched = {
        path for path in published.asked() if path.endswith((".js", ".css", ".png", "index.json", ".html"))
    }
    # What has not changed was copied.
    assert fetched == {"sw.js", "assets/stamp.css", "people.html", THREAT}

    second = page.context.new_page()
    second.goto(f"{published.home}people.html")
    assert CHANGED in second.content()
    # The tab that was open goes on with its copy: nothing of the new one mixes with it.
    assert CHANGED not in page.evaluate(TEXT, "../people.html")
    assert len(copies(page)) == 3  # one is of a neighbour

    page.locator(".p-copy-notice button").click()
    page.wait_for_function("document.querySelector('h1')?.dataset.changed === 'yes'")
    assert is_silent(page)
    assert len(copies(page)) == 2
    assert "another" in page.evaluate("caches.keys()")
    published.stop()
    assert CHANGED in tab.go("people.html").content()


def test_it_never_reloads_by_itself(published, reader):
    page = reader(published).page
    page.evaluate("window.here = true")
    published.publish("second")
    page.evaluate("prontuario.notice.check()")
    assert page.evaluate(KEPT, "second")
    tells_of_a_newer(page)
    assert page.evaluate("window.here") is True


def test_a_whole_version_that_the_browser_left_waiting_takes_over(published, reader):
    """Chromium on a busy machine forgets now and then that the worker has asked to."""
    tab = reader(published)
    published.publish("second", people=(ORIGINAL, CHANGED))
    worker = published.folder / "sw.js"
    text = worker.read_text("utf-8")
    worker.write_text(FORGETFUL + text, encoding="utf-8")
    tab.go("index.html")
    tab.page.evaluate("prontuario.savedCopy.renew()")
    assert tab.page.evaluate(KEPT, "second")
    assert CHANGED in tab.go("people.html").content()


def broken_by(publisher: Publisher, how: str) -> None:
    file = publisher.folder / "people.html"
    if how == "missing":
        file.unlink()
    else:
        file.write_text("<h1>Half of it", encoding="utf-8")


@pytest.mark.parametrize("how", ["missing", "half"])
def test_a_version_that_is_not_whole_is_not_taken(published, reader, how):
    tab = reader(published)
    published.publish("second", people=(ORIGINAL, CHANGED))
    whole = (published.folder / "people.html").read_bytes()
    broken_by(published, how)
    tab.unanswered = (*IN_VAIN, "people.html")
    tab.go(THREAT)
    tab.page.evaluate(TRIED)
    assert tab.page.evaluate(KEPT, "first")
    assert said(tab.page) == f"■ Saved copy of {DAY}"  # it is not the newest, and the newest is not to be had
    published.stop()
    assert CHANGED not in tab.go("people.html").content()
    published.start()

    (published.folder / "people.html").write_bytes(whole)
    tab.go(THREAT)
    assert tab.page.evaluate(KEPT, "second")
    assert CHANGED in tab.go("people.html").content()
    assert len(copies(tab.page)) == 1


def test_a_worker_ahead_of_its_listing_is_not_taken(published, reader):
    tab = reader(published)
    listing = (published.folder / "files.json").read_bytes()
    published.publish("second", people=(ORIGINAL, CHANGED))
    (published.folder / "files.json").write_bytes(listing)
    tab.go("index.html").evaluate(TRIED)
    assert said(tab.page) == f"■ Saved copy of {DAY}"
    assert CHANGED not in tab.go("people.html").content()


def test_an_attempt_goes_on_where_the_one_before_ended(published, reader):
    tab = reader(published)
    many = dict.fromkeys(("people", "threats__website_down", "404"), (ORIGINAL, CHANGED))
    published.publish("second", **many)
    last = published.folder / "404.html"  # of the listing, which is read from its end
    whole = last.read_bytes()
    last.write_text("half", encoding="utf-8")
    tab.go("index.html").evaluate(TRIED)
    last.write_bytes(whole)
    published.asked()
    assert tab.page.evaluate(KEPT, "second")
    assert {path for path in published.asked() if path.endswith(".html")} == {"404.html"}


def test_a_browser_that_keeps_nothing_is_told_of_a_newer_version(published, visit):
    tab = visit(PHONE, at=published.home, fresh=True)
    page = tab.go("people.html")
    assert is_silent(page)
    published.publish("second", people=(ORIGINAL, CHANGED))
    page.evaluate("prontuario.notice.check()")
    tells_of_a_newer(page)
    page.locator(".p-copy-notice button").click()
    page.wait_for_function("document.querySelector('h1')?.dataset.changed === 'yes'")


def test_an_author_is_not_shown_old_pages(published, reader):
    tab = reader(published)
    page = tab.page
    page.evaluate("caches.open('another')")
    for path, text in SITE.copy_files(published.folder, watched=True).items():
        (published.folder / path).write_text(text, encoding="utf-8")
    page.evaluate("window.here = true")
    page.evaluate("prontuario.savedCopy.renew()")
    page.wait_for_function("!window.here")  # it was loaded again, from the server
    page.wait_for_load_state()
    assert page.evaluate("caches.keys()") == ["another"] or len(copies(page)) == 0


# What the page says


@pytest.mark.requirement(13)
def test_an_old_copy_warns(published, reader):
    tab = reader(published)
    published.stop()
    expires = datetime.fromisoformat(SITE.views.stamp.expires)
    tab.page.context.clock.set_fixed_time(expires - timedelta(1))
    assert said(tab.go(THREAT)) == f"■ Saved copy of {DAY}"
    tab.page.context.clock.set_fixed_time(expires + timedelta(1))
    page = tab.go(THREAT)
    assert said(page) == f"⚠ Old copy, of {DAY}: numbers may have changed"
    colours = "all => all.map(each => getComputedStyle(each).color)"
    old, bar = page.locator(".p-copy-notice__old, .p-bar [data-no-site] > span:first-child").evaluate_all(
        colours
    )
    assert old != bar


@pytest.mark.requirement(13)
@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_each_page_says_which_handbook_it_is(visit, script):
    stamp = SITE.views.stamp
    for path in ("index.html", THREATS[0], "people.html", "404.html"):
        page = visit(PHONE, java_script_enabled=script).go(path)
        foot = page.locator(".p-stamp").evaluate(FOOT)
        assert [word for word in (stamp.version, stamp.day, stamp.valid_until) if word not in foot] == []
        assert page.locator(".p-copy-notice p:visible").count() == 0  # as long as the server answers


def test_the_guide_says_whether_the_handbook_is_kept(published, reader, visit):
    tab = reader(published, "use.html")
    whole = tab.page.locator("[data-when=whole]")
    whole.wait_for()
    many = len(json.loads((published.folder / "files.json").read_text("utf-8"))["files"])
    assert whole.inner_text() == f"Saved on this device: ✓ yes, {many} files of 1 Dec 2026"
    other = visit(PHONE, at=published.home, fresh=True)
    other.page.add_init_script("delete Navigator.prototype.serviceWorker")
    never = other.go("use.html").locator("[data-when=never]")
    never.wait_for()
    assert never.inner_text().startswith("Saved on this device: no.")
    plain = visit(PHONE, at=published.home, java_script_enabled=False).go("use.html")
    assert plain.locator("[data-kept] p:visible").count() == 0


# What the page looks like meanwhile


class Unpublished(WithoutIndex):
    """A server that does not say what is published."""

    def do_GET(self) -> None:
        """Answers."""
        if self.path.endswith("/build.json"):
            return self.send_error(503)
        return super().do_GET()


@pytest.fixture
def disconnected(visit, serve, example):
    """A tab in which every page is a copy, as nobody says that it is the newest."""

    def start(size: dict[str, int]):
        tab = visit(size, at=serve(example.folder, Unpublished), fresh=True)
        tab.unanswered = IN_VAIN
        return tab

    return start


def in_days(tab, days: int) -> None:
    """Has the browser's clock say that the handbook is no longer valid since so many days, and the page look at it."""
    moment = datetime.fromisoformat(SITE.views.stamp.expires) + timedelta(days)
    tab.page.context.clock.set_fixed_time(moment)
    tab.page.evaluate("prontuario.notice.check()")
    tab.page.locator(f"[data-copy-notice] [data-when={'old' if days > 0 else 'saved'}]").wait_for()


@pytest.mark.requirement(1, 2, 13)
def test_the_notice_hides_no_number(disconnected):
    tab = disconnected(PHONE)
    for threat in SITE.views.threats.values():
        page = tab.go(threat.href)
        for days in (-1, 100):
            in_days(tab, days)
            assert is_seen(page, page.locator("article a[href^='tel:']:visible").first), (threat.href, days)
            assert is_seen_in_bar(page), (threat.href, days)


def is_seen_in_bar(page) -> bool:
    """Whether the number that is always there stands in front of everything, below the notice."""
    box = page.locator(".p-bar a.p-dial:visible").bounding_box()
    middle = [box["x"] + box["width"] / 2, box["y"] + box["height"] / 2]
    hit = "([x, y]) => document.elementFromPoint(x, y)?.closest('.p-bar a.p-dial') !== null"
    return box["y"] + box["height"] <= page.viewport_size["height"] and page.evaluate(hit, middle)


@pytest.mark.requirement(10)
@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_a_page_with_a_notice_is_accessible(disconnected, size):
    """The page as a whole once; what differs with the sort of notice and the theme is its colours."""
    tab = disconnected(size)
    tab.go(THREAT)
    in_days(tab, -1)
    assert violations(tab) == []
    in_the_dark(tab)
    assert tab.page.evaluate(TOO_WIDE) == 0
    assert violations(tab, COLOURS, NOTICE) == []
    in_days(tab, 100)
    assert tab.page.evaluate(TOO_WIDE) == 0
    assert violations(tab, COLOURS, NOTICE) == []
    in_the_light(tab)
    assert violations(tab, COLOURS, NOTICE) == []


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_the_offer_of_a_newer_copy_is_accessible(visit, size):
    tab = visit(size, fresh=True)
    tab.page.route("**/build.json", lambda route: route.fulfill(json={"version": "newer", "moment": "2027"}))
    page = tab.go(THREAT)
    tells_of_a_newer(page)
    button = page.locator(".p-copy-notice button").bounding_box()
    assert min(button["width"], button["height"]) >= 44
    assert is_seen(page, page.locator("article a[href^='tel:']:visible").first)
    assert violations(tab) == []
    in_the_dark(tab)
    assert violations(tab, COLOURS, NOTICE) == []
