"""How fast the finder answers: a grown handbook in Chromium, its processor slowed down as a telephone's: `make bench`.

`COUNT=1000` sets the number of threats. A keystroke is measured from the event to the page laid out anew, for each
letter of several queries; the index once for each speed. ResponseTimes are those of the page's own thread, so that other work on
the machine does not count.
"""

from __future__ import annotations

import gzip
import os
import shutil
import statistics
import tempfile
from datetime import date
from pathlib import Path

from playwright.sync_api import CDPSession, Page, sync_playwright

from prontuario.checks.case import Case
from prontuario.checks.settle import Examined
from prontuario.pages.finder.bundle import finder_script
from prontuario.pages.render import render
from prontuario.views.views import Views
from prontuario.web.folders import SITE
from tests.bench.grown import grown
from tests.browser.conftest import start_chromium

SPEEDS = (1, 4, 6)
QUERIES = (
    "smoke in the office",
    "il sito non funziona",
    "customers cannot pay by card",
    "cancelations",
    "hanno rubato i dati dei passeggeri",
    "07700 900207",
    "qqqq",
)
FRAME = (
    '<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="assets/everywhere.css">'
    '<body class="md-typeset"><script src="assets/frame/scope.js" data-base="."></script>'
    '<script src="assets/live/everywhere.js"></script>'
)
INDEX = "() => prontuario.engine.searcher(prontuario.finderData).then(() => true)"
TYPE = """
typed => {
  const box = document.querySelector("#p-finder")
  box.value = typed
  box.dispatchEvent(new Event("input"))
  document.body.getBoundingClientRect()
}
"""
ANSWERING = ("ScriptDuration", "LayoutDuration", "RecalcStyleDuration")
EVERYTHING = ("TaskDuration",)  # the index is made in pauses, which no script waits for


def site(folder: Path, threats: int) -> Path:
    """The first page of the grown handbook, with all that the finder needs."""
    views = Views(Examined(Case(grown(threats, 500), date(2026, 11, 22)), ()))
    page = render("macros/whom_to_alert.html", views=views, t=views.labels, root="")
    (folder / "index.html").write_text(FRAME + page, encoding="utf-8")
    shutil.copytree(SITE / "assets", folder / "assets")
    (folder / "assets/finder/answers.js").write_text(finder_script(views.finder, ""), encoding="utf-8")
    return folder


def took(page: Page, metrics: CDPSession, script: str, argument: str, measured: tuple[str, ...]) -> float:
    """The milliseconds that a script costs the page, with the layout that follows."""
    before = spent(metrics, measured)
    page.evaluate(script, argument)
    return 1000 * (spent(metrics, measured) - before)


def spent(metrics: CDPSession, measured: tuple[str, ...]) -> float:
    """The seconds that the page has worked so far."""
    figures = metrics.send("Performance.getMetrics")["metrics"]
    return sum(each["value"] for each in figures if each["name"] in measured)


def measure(page: Page, speed: int) -> None:
    """Types all queries at one speed and prints what it took."""
    metrics = page.context.new_cdp_session(page)
    metrics.send("Performance.enable", {"timeDomain": "threadTicks"})
    metrics.send("Emulation.setCPUThrottlingRate", {"rate": speed})
    index = took(page, metrics, INDEX, "", EVERYTHING)
    took(page, metrics, TYPE, QUERIES[0], ANSWERING)  # warm, as after the first letters
    typed = [query[: at + 1] for query in QUERIES for at in range(len(query))]
    keys = [took(page, metrics, TYPE, each, ANSWERING) for each in typed]
    print(
        f"{speed} times slower: index {index:6.0f} ms; a keystroke, median {statistics.median(keys):5.1f} ms, "
        f"95 of 100 under {statistics.quantiles(keys, n=20)[-1]:5.1f} ms, worst {max(keys):5.1f} ms ({len(keys)} keys)"
    )


def main() -> None:
    """Measures and prints."""
    threats = int(os.environ.get("COUNT", "1000"))
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = site(Path(name), threats)
        answers = (folder / "assets/finder/answers.js").read_bytes()
        print(
            f"{threats} threats: {len(answers) / 1000:.0f} kB, {len(gzip.compress(answers)) / 1000:.0f} kB compressed"
        )
        browser = start_chromium(playwright)
        page = browser.new_page(viewport={"width": 360, "height": 640}, bypass_csp=True)
        page.goto((folder / "index.html").as_uri())
        page.locator("#p-finder").focus()
        page.wait_for_function("globalThis.prontuario?.finderData && prontuario.engine")
        page.wait_for_timeout(2000)
        for speed in SPEEDS:
            measure(page, speed)
        browser.close()


if __name__ == "__main__":
    main()
