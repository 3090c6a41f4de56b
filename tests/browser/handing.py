"""What the tests of handing over and saving share: a page with a running incident, and its buttons."""

from typing import Any

from playwright.sync_api import Page

THREAT = "website-down"
PATH = f"threats/{THREAT}.html"
RUN = """([title, entries]) => {
  const { incident, store, live } = prontuario, begin = Date.now() - 600_000
  const fresh = (before, after) => after.entries.find(each => !before.includes(each))
  let now = incident.create(document.getElementById('live').dataset.threat, title, begin, 'Ada')
  now.entries[0].at = begin
  entries.forEach(([kind, of, say, by], n) => {
    const next = incident.add(now, kind, of, say, by)
    fresh(now.entries, next).at = begin + (n + 1) * 1000
    next.entries.sort((a, b) => a.at - b.at)
    now = next
  })
  live.open(store.put(now).id)
  return now.id
}"""
ENTRIES = "id => prontuario.store.get(id)?.entries ?? null"


def run(page: Page, title: str = "Website and app down", entries: list[list[str]] | None = None) -> str:
    """Begins an incident ten minutes ago, with an entry (kind, of, say, by) each second; gives its id."""
    name: str = page.evaluate(RUN, [title, entries or []])
    page.get_by_role("button", name="Hand over to a colleague").wait_for()
    return name


def ticks(page: Page, many: int) -> list[list[str]]:
    """Entries that tick off the first steps of the page."""
    steps = page.evaluate(
        "prontuario.plan.items.filter(item => item.kind === 'step').map(item => [item.key, item.text])"
    )
    return [["tick", key, text, "Ada"] for key, text in steps[:many]]


def entries(page: Page, name: str) -> list[dict[str, Any]]:
    """What a device holds of an incident."""
    found: list[dict[str, Any]] = page.evaluate(ENTRIES, name)
    return found


def link_of(page: Page, *, keep: bool = False) -> str:
    """Opens the dialog that hands over, reads its link, and closes it unless it is to be kept."""
    page.get_by_role("button", name="Hand over to a colleague").click()
    link = page.locator("textarea[name=link]").input_value()
    if not keep:
        page.keyboard.press("Escape")
    return link
