"""Incidents on the pages of threats: begun at a moment that the test chooses, on a clock that it moves."""

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from playwright.sync_api import Locator, Page

from tests.browser.conftest import PHONE, Visit
from tests.browser.listed import SITE

MORNING = "2026-11-22T08:00:00Z"  # nine o'clock in the handbook's time zone
ZONE = ZoneInfo(SITE.examined.handbook.policy.time_zone)
BREACH = "threats/data-breach.html"
DOWN = "threats/website-down.html"
NAMED = "try { localStorage.getItem('prontuario.name') ?? localStorage.setItem('prontuario.name', 'Ada Prova') } catch {}"
TIMES = "all => Object.fromEntries(all.map(each => [each.dataset.key, each.querySelector('.p-at b').textContent]))"


def arrive(visit: Any, path: str, size: dict[str, int] = PHONE, at: str = MORNING, **options: Any) -> Visit:
    """A tab of its own on a threat's page, at a moment, in the hands of Ada Prova."""
    tab: Visit = visit(size, fresh=True, moment=at, script=NAMED, **options)
    tab.go(path)
    return tab


def begin(visit: Any, path: str, size: dict[str, int] = PHONE, at: str = MORNING, **options: Any) -> Page:
    """A page with an incident that has just begun."""
    page = arrive(visit, path, size, at, **options).page
    page.get_by_role("button", name="Start: it is happening now").click()
    return page


def part(page: Page, key: str) -> Locator:
    """The step, rung, message or deadline of this name."""
    return page.locator(f"[data-key='{key}']")


def box(page: Page, key: str) -> Locator:
    """Where a step is ticked off."""
    return part(page, key).get_by_role("checkbox")


def press(target: Locator) -> None:
    """Clicks what may lie below the bars that are always there."""
    target.evaluate("each => each.scrollIntoView({block: 'center', behavior: 'instant'})")
    target.click()


def later(page: Page, minutes: float) -> None:
    """Lets time go by."""
    page.clock.fast_forward(int(minutes * 60_000))


def shown_times(page: Page) -> dict[str, str]:
    """The clock time at each part of the page, by its name."""
    times: dict[str, str] = page.locator("[data-live]").evaluate_all(TIMES)
    return times


def clock(start: str, seconds: int, today: str = "") -> str:
    """What the clock on the wall shows this long after a moment, with the day where that is not today."""
    begun = datetime.fromisoformat(start).astimezone(UTC)
    at = (begun + timedelta(seconds=seconds)).astimezone(ZONE)
    same = at.date() == datetime.fromisoformat(today or start).astimezone(ZONE).date()
    return f"{at:%H:%M}" if same else f"{at:%a} {at.day} {at:%b %H:%M}"


def next_row(page: Page, number: int = 0) -> str:
    """What stands in the list of what is next."""
    return " ".join(page.locator(".p-live__next li > a:first-child").nth(number).inner_text().split())
