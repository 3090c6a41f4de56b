"""Material's search box, as a reader uses it."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from playwright.sync_api import Page

FIRST = 5
READ_RESULTS = """
() => [...document.querySelectorAll(".md-search-result__item")].map(item =>
  [...item.querySelectorAll("a.md-search-result__link")].map(link => link.href))
"""


@dataclass(frozen=True)
class Result:
    """A page among the results, and its sections in the order in which they are listed (`page#anchor`)."""

    page: str
    sections: tuple[str, ...]


class SearchBox:
    """The search of an open page."""

    def __init__(self, page: Page, home: str) -> None:
        self._page, self._home = page, home
        self._box = page.get_by_role("textbox", name="Search")
        self._meta = page.locator(".md-search-result__meta")

    def open(self) -> None:
        """Opens it; on a phone it hides behind an icon."""
        if not self._box.is_visible():
            self._page.locator("label[for=__search]").filter(visible=True).first.click()
        self._box.focus()
        self._page.wait_for_function(
            "document.querySelector('.md-search-result__meta').textContent.startsWith('Type')"
        )

    def look_up(self, words: str) -> list[Result]:
        """Types the words and reads the results, after the results of other words are gone."""
        self._type("")
        self._page.wait_for_function(
            "document.querySelector('.md-search-result__meta').textContent.startsWith('Type')"
        )
        self._type(words)
        self._page.wait_for_function(
            "!document.querySelector('.md-search-result__meta').textContent.startsWith('Type')"
        )
        return [self._result(links) for links in self._page.evaluate(READ_RESULTS)]

    def finds(self, words: str, wanted: str) -> bool:
        """Whether a page is among the first five results; with an anchor, among its first five sections."""
        page = wanted.partition("#")[0]
        found = [result for result in self.look_up(words)[:FIRST] if result.page == page]
        return bool(found) and ("#" not in wanted or wanted in found[0].sections[:FIRST])

    def open_first(self) -> None:
        """Goes to the first page that contains the words."""
        with self._page.expect_navigation():
            self._page.locator("a.md-search-result__link").first.click()
        self._page.wait_for_function("!document.querySelector('[data-md-toggle=search]').checked")

    def _type(self, words: str) -> None:
        self._box.fill(words)
        self._box.press("End")  # the search reads the box when a key is let go

    def _result(self, links: list[str]) -> Result:
        paths = [self._path(link) for link in links]
        return Result(paths[0].partition("#")[0], tuple(paths))

    def _path(self, link: str) -> str:
        parts = urlsplit(link.removeprefix(self._home))
        return parts.path + (f"#{parts.fragment}" if parts.fragment else "")
