"""A tab that is used again remembers nothing, and one to which something lasting was done is not used again."""

import pytest

from tests.browser.conftest import PHONE
from tests.browser.tabs import Tabs, Watch

STORE = """async () => {
  localStorage.setItem("a", "b")
  sessionStorage.setItem("a", "b")
  document.cookie = "a=b"
  await (await caches.open("a")).put("/a", new Response("b"))
  await new Promise(done => { indexedDB.open("a").onsuccess = done })
}"""
STORED = """async () => [localStorage.getItem("a"), sessionStorage.getItem("a"), document.cookie, (await caches.keys()).length,
  (await indexedDB.databases()).length]"""


@pytest.fixture
def tabs(chromium):
    Watch.lasting = False
    made = Tabs(chromium)
    yield made
    made.close()


def test_it_remembers_nothing(tabs, home):
    first = tabs.take(home, PHONE, fresh=True)
    first.go("index.html").evaluate(STORE)
    assert first.page.evaluate(STORED) == ["b", "b", "a=b", 1, 1]
    tabs.give_back(first)
    again = tabs.take(home, PHONE, fresh=True)
    assert again is first
    assert again.go("index.html").evaluate(STORED) == [None, None, "", 0, 0]


def test_its_clock_is_that_of_the_test(tabs, home):
    for year in (2026, 2031, 2028):
        tab = tabs.take(home, PHONE, fresh=True, moment=f"{year}-05-01T08:00:00Z")
        assert tab.go("index.html").evaluate("new Date().getFullYear()") == year
        tab.page.clock.fast_forward("48:00:00")
        tab.page.clock.set_system_time("2040-01-01T00:00:00Z")
        tabs.give_back(tab)
    assert len({id(each) for each in tabs._clean[next(iter(tabs._clean))]}) == 1
    assert tabs.take(home, PHONE, fresh=True).go("index.html").evaluate("Date.now()") < 4e12


LASTING = {
    "a script": lambda page, _: page.add_init_script("1"),
    "a route": lambda page, _: page.route("**/x", lambda route: route.abort()),
    "a listener": lambda page, _: page.on("request", lambda _: None),
    "no network": lambda page, _: page.context.set_offline(True),
    "a clock": lambda page, _: page.clock.install(),
    "a clock that is stopped": lambda page, _: page.clock.pause_at("2040-01-01T00:00:00Z"),
    "a second tab": lambda page, home: page.context.new_page().goto(home),
    "a second tab that a page opened": lambda page, _: page.evaluate("void open('about:blank')"),
    "a file": lambda page, _: page.goto("file:///"),
    "another site": lambda page, home: page.goto(home.replace("127.0.0.1", "localhost")),
}


@pytest.mark.parametrize("what", LASTING)
def test_nothing_lasting_reaches_the_next_test(tabs, home, what):
    tab = tabs.take(home, PHONE, fresh=True)
    tab.go("index.html")
    LASTING[what](tab.page, home)
    tabs.give_back(tab)
    assert tabs.take(home, PHONE, fresh=True) is not tab
