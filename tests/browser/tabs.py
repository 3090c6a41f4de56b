"""Tabs that watch what a page asks for, used again from test to test: a new one costs as much as three pages."""

import json
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, CDPSession, Error, Page
from playwright.sync_api._generated import Clock

PATIENCE = 60_000  # milliseconds: machines are noisy, and nothing here measures time
# What Playwright says where it keeps service workers away: only tests of the saved copy let a page keep one.
KEPT_AWAY = "Service Worker registration blocked by Playwright"
# What a test does to a tab and no page undoes.
LASTING: dict[type, tuple[str, ...]] = {
    Page: ("add_init_script", "expose_binding", "expose_function", "on", "once", "route", "set_extra_http_headers"),
    BrowserContext: (
        *("add_cookies", "add_init_script", "expose_binding", "expose_function", "grant_permissions", "new_cdp_session"),
        *("new_page", "on", "once", "route", "set_geolocation", "set_offline"),
    ),
    Clock: ("install", "pause_at", "resume"),
}  # fmt: skip


class Watch:
    """Whether the running test has done something lasting."""

    lasting = False


def _watched(act: Callable[..., Any]) -> Callable[..., Any]:
    def done(*arguments: Any, **named: Any) -> Any:
        Watch.lasting = True
        return act(*arguments, **named)

    return done


for _kind, _names in LASTING.items():
    for _name in _names:
        setattr(_kind, _name, _watched(getattr(_kind, _name)))


@contextmanager
def unwatched() -> Iterator[None]:
    """What is done here is done to each tab of its kind."""
    before = Watch.lasting
    yield
    Watch.lasting = before


@dataclass(eq=False)
class Visit:
    """A tab, with what went wrong in it and what it asked others for. `unanswered` may be asked in vain."""

    page: Page
    home: str
    errors: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)
    unanswered: tuple[str, ...] = ()
    sites: set[str] = field(default_factory=set)
    """From where it was shown or given something since it was as new."""
    cleaner: CDPSession | None = None

    def __post_init__(self) -> None:
        self.page.set_default_timeout(PATIENCE)
        self.page.on("console", lambda message: self._said(message.type, message.text, message.location))
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("requestfailed", lambda request: self._failed(request.url, request.failure or ""))
        self.page.context.on("request", lambda request: self._asked(request.url))

    def begin(self, home: str, size: dict[str, int], scheme: str) -> None:
        """Makes it as new."""
        self.home, self.errors, self.foreign, self.unanswered = home, [], [], ()
        self.page.set_viewport_size(size)  # type: ignore[arg-type]
        self.page.emulate_media(media="screen", color_scheme=scheme)  # type: ignore[arg-type]

    def go(self, path: str) -> Page:
        """Opens a page of the site. Fails when it is not there."""
        answer = self.page.goto(f"{self.home}{path}")
        assert answer is None or answer.ok, f"{path}: {answer.status if answer else ''}"
        return self.page

    def forget(self) -> bool:
        """Takes out what pages have stored; whether that is possible: of one site on a server alone."""
        if len(self.sites) != 1 or not self.page.url.startswith("http"):
            return not self.sites
        self.page.evaluate("sessionStorage.clear()")
        self.page.goto("about:blank")
        with unwatched():
            self.cleaner = self.cleaner or self.page.context.new_cdp_session(self.page)
        for site in self.sites:
            self.cleaner.send("Storage.clearDataForOrigin", {"origin": site, "storageTypes": "all"})
        self.sites.clear()
        return len(self.page.context.pages) == 1

    def _said(self, kind: str, text: str, where: Any) -> None:
        if kind in ("error", "warning") and text != KEPT_AWAY and not self._in_vain(where["url"]):
            self.errors.append(text)

    def _failed(self, url: str, why: str) -> None:
        if "ERR_ABORTED" not in why and not self._in_vain(url):  # the reader went on
            self.errors.append(f"{url}: {why}")

    def _in_vain(self, url: str) -> bool:
        return bool(self.unanswered) and url.endswith(self.unanswered)

    def _asked(self, url: str) -> None:
        if not url.startswith((self.home, "data:", "blob:", "about:")):
            self.foreign.append(url)
        if not url.startswith(("data:", "blob:", "about:")):
            parts = urlsplit(url)
            self.sites.add(f"{parts.scheme}://{parts.netloc}")


class Tabs:
    """The tabs of a worker that nobody uses: those that may have shown another page, and those that remember nothing."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._seen: dict[str, Visit] = {}
        self._clean: defaultdict[str, list[Visit]] = defaultdict(list)
        self._kinds: dict[Visit, tuple[str, bool]] = {}

    def take(
        self,
        at: str,
        size: dict[str, int],
        *,
        fresh: bool,
        moment: str | datetime | None = None,
        script: str = "",
        **options: Any,
    ) -> Visit:
        """A tab for the site `at`; one with a `script` runs it on each page, one with a `moment` has a clock of its own."""
        kind = json.dumps([options, script, moment is not None], sort_keys=True)
        with unwatched():
            if fresh:
                tab = self._clean[kind].pop() if self._clean[kind] else self._new(at, size, script, options)
            else:
                tab = self._seen.pop(kind, None) or self._new(at, size, script, options)
            tab.begin(at, size, options.get("color_scheme", "light"))
            if moment is not None:
                tab.page.clock.install(time=moment)
        self._kinds[tab] = (kind, fresh)
        return tab

    def give_back(self, tab: Visit) -> None:
        """Keeps a tab for another test, or closes it, where it would remember something or answers no more."""
        kind, fresh = self._kinds.pop(tab)
        try:
            kept = self._kept(tab, kind, fresh)
        except Error:
            kept = False
        if not kept:
            tab.page.context.close()

    def close(self) -> None:
        """Closes them all."""
        for tab in (*self._seen.values(), *(each for tabs in self._clean.values() for each in tabs)):
            tab.page.context.close()

    def _kept(self, tab: Visit, kind: str, fresh: bool) -> bool:
        if not fresh:
            tab.page.goto("about:blank")
            return self._seen.setdefault(kind, tab) is tab
        if Watch.lasting or '"service_workers": "allow"' in kind or not tab.forget():
            return False
        self._clean[kind].append(tab)
        return True

    def _new(self, at: str, size: dict[str, int], script: str, options: dict[str, Any]) -> Visit:
        context = self._browser.new_context(viewport=size, **{"service_workers": "block", **options})  # type: ignore[arg-type]
        tab = Visit(context.new_page(), at)
        if script:
            tab.page.add_init_script(script)
        return tab
