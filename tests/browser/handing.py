"""What the tests of handing over and saving share: a page with a running incident, and its buttons."""

import base64
import json
import zlib
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
TAKE: Any = {"name": "Take over", "exact": True}
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


def packed(value: object) -> str:
    """A link's part as somebody might forge it: any JSON, compressed as the page does it."""
    return f"#incident=z{deflated(json.dumps(value).encode())}"


def deflated(data: bytes) -> str:
    """Compressed as the page does it."""
    engine = zlib.compressobj(9, zlib.DEFLATED, -15)
    return base64.urlsafe_b64encode(engine.compress(data) + engine.flush()).decode().rstrip("=")


def forged(**changes: Any) -> list[object]:
    """Rows as the page packs them, with changes."""
    facts: dict[str, Any] = {
        "id": "abcabcabcabc",
        "threat": THREAT,
        "title": "Forged",
        "first": 1_795_000_000_000,
    }
    facts |= {"entries": [["e1", 0, "Eve", 0, "", "1795000000000"]]} | changes
    return [1, *(facts[name] for name in ("id", "threat", "title", "first", "entries"))]


def refused(page: Page) -> str:
    """Closes the dialog in which something was refused; gives its sentence."""
    dialog = page.locator("dialog[open]")
    dialog.get_by_role("button", name="Close").wait_for()
    said = dialog.inner_text()
    dialog.get_by_role("button", name="Close").click()
    return said
