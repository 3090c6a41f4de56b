"""How little a page needs: it opens on a slow line, in a cellar."""

from tests.browser.finding import Finder
from tests.browser.listed import THREATS
from tests.browser.weighing import LIMIT, packed, weigh

ANSWERS = "assets/finder/answers.js"
INDEX = "search/search_index.json"


def test_a_page_weighs_at_most_100_kilobytes_with_all_it_loads(visit, searched, example):
    """The home page and the heaviest threat: all threats load the same files beside themselves, which two prove."""
    sizes = {path: packed(example.folder / path) for path in THREATS}
    beside = set()
    for path in ("index.html", min(THREATS, key=sizes.__getitem__), max(THREATS, key=sizes.__getitem__)):
        files = weigh(visit, searched, example.folder, path)
        assert len(files) > 5
        assert sum(files.values()) <= LIMIT, sorted(
            ((size, file) for file, size in files.items()), reverse=True
        )
        if path in THREATS:
            beside.add(frozenset(files) - {path})
    assert len(beside) == 1


def test_the_first_page_with_what_the_finder_answers_from_weighs_no_more(visit, searched, example):
    files = weigh(visit, searched, example.folder, "index.html", lambda page: Finder(page).ready())
    assert ANSWERS in files
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
