"""The finder of the first page, as a reader uses it."""

from playwright.sync_api import Page

# Types each query and reads the pages of the answers, without a round trip for each.
LOOK_UP = """
queries => queries.map(typed => {
  const box = document.querySelector("#p-finder")
  box.value = typed
  box.dispatchEvent(new Event("input"))
  return [...document.querySelectorAll(".p-found [data-title]")].map(each => each.getAttribute("href"))
})
"""


class Finder:
    """The finder of an open page."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.box = page.get_by_role("searchbox", name="What is happening?")
        self.answers = page.locator(".p-found > li")
        self.first = self.answers.first
        self.none = page.locator(".p-finder__none")

    def ready(self) -> "Finder":
        """Waits until it answers."""
        self.box.focus()
        self.page.wait_for_function("globalThis.prontuario?.finder?.isReady()")
        return self

    def type(self, words: str) -> "Finder":
        """Types, letter by letter."""
        self.box.fill("")
        self.box.press_sequentially(words)
        return self

    def look_up(self, queries: list[str]) -> list[list[str]]:
        """The pages of the answers to each query, the best first."""
        found: list[list[str]] = self.page.evaluate(LOOK_UP, queries)
        return found


def id_of(href: str) -> str:
    """`website-down` of `threats/website-down.html`, `ada-prova` of `people.html#ada-prova`."""
    return href.rpartition("#")[2].rpartition("/")[2].removesuffix(".html")
