"""Hostile text in a real browser: nothing of it runs, on no page and not in the search."""

import pytest

from tests.browser.conftest import DESKTOP
from tests.site.built import built_once, working
from tests.site.hostility import HOSTILE, MARK, hostile_project

CALLED = "window.called = []; for (const name of ['alert', 'confirm', 'prompt']) window[name] = () => called.push(name)"


@pytest.fixture
def hostile(tmp_path_factory, serve, visit):
    built = working(built_once(tmp_path_factory, "hostile", hostile_project))
    tab = visit(DESKTOP, fresh=True, at=serve(built.folder))
    tab.page.add_init_script(CALLED)
    return tab, built


def test_no_page_runs_it(hostile):
    tab, built = hostile
    for path in built.pages:
        page = tab.go(path)
        assert page.evaluate("window.called") == [], path
        assert page.locator("script", has_text="alert(").count() == 0, path
        assert page.locator("img[src=no], article b:text-is('no'), a[href^='javascript:']").count() == 0, path


def test_titles_are_as_typed(hostile):
    tab, _ = hostile
    page = tab.go("threats/fire.html")
    assert page.title() == f"{HOSTILE} fire - {HOSTILE} company · {HOSTILE} handbook"
    assert page.locator("h1").text_content() == f"{HOSTILE} fire"


def test_search_results_are_as_typed(hostile, search_on):
    tab, _ = hostile
    tab.go("index.html")
    box = search_on(tab)
    for words in (MARK, "alert", "script", "<script>alert(1)</script>", "onerror", "javascript:alert(3)"):
        box.look_up(words)
        assert tab.page.evaluate("window.called") == []
        results = tab.page.locator(".md-search-result")
        assert results.locator("script, img, b, a[href^='javascript:']").count() == 0
    box.look_up("Anna")
    titles = tab.page.locator(".md-search-result h1, .md-search-result h2").all_text_contents()
    assert f"{HOSTILE} Anna" in titles
    box.open_first()
    assert tab.page.evaluate("window.called") == []
