"""How little a page needs: it opens on a slow line, in a cellar."""

from pathlib import Path

import material
import pytest

from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.listed import THREATS
from tests.browser.weighing import LIMIT, weigh

INDEX = "search/search_index.json"


@pytest.mark.parametrize("path", ["index.html", *THREATS])
def test_a_page_weighs_at_most_100_kilobytes_with_all_it_loads(visit, searched, example, path):
    files = weigh(visit, searched, example.folder, path)
    assert len(files) > 5
    assert sum(files.values()) <= LIMIT, sorted(((size, file) for file, size in files.items()), reverse=True)


def test_the_index_comes_when_somebody_turns_to_the_search(visit, searched, search_on):
    tab = visit(at=searched, fresh=True)
    asked: list[str] = []
    tab.page.on("request", lambda request: asked.append(request.url.removeprefix(searched)))
    tab.go("index.html")
    tab.page.wait_for_load_state("networkidle")
    assert [path for path in asked if path == INDEX or "/workers/" in path] == []
    box = search_on(tab)
    assert asked.count(INDEX) == 1
    assert box.finds("website down", "threats/website-down.html")


def test_words_that_were_searched_are_marked_on_the_page_that_they_led_to(visit, searched):
    tab = visit(at=searched, fresh=True)
    page = tab.go("people.html?h=prova")
    page.locator("mark", has_text="Prova").first.wait_for()


WHOLE = {
    file.name.partition(".")[0]: file
    for file in Path(material.__file__).parent.glob("templates/assets/stylesheets/*.css")
}


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pages_look_as_with_the_whole_stylesheets_of_the_theme(visit, size, scheme):
    slim, whole = visit(size, color_scheme=scheme), visit(size, fresh=True, color_scheme=scheme)
    whole.page.route(
        "**/assets/stylesheets/*.css",
        lambda route: route.fulfill(path=WHOLE[route.request.url.rpartition("/")[2].partition(".")[0]]),
    )
    for path in ("index.html", THREATS[0], "maintain/index.html", "people.html", "use.html"):
        pictures = [tab.go(path).screenshot(full_page=True, animations="disabled") for tab in (slim, whole)]
        assert pictures[0] == pictures[1], path
