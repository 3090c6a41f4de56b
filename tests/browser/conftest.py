"""One Chromium a worker, the built example behind a server of its own, and visits that watch what a page asks for."""

import json
import os
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Error, Page, sync_playwright

from tests.browser.searching import SearchBox
from tests.browser.tabs import PATIENCE, Tabs, Visit, Watch
from tests.site.built import Built, built_once, repository, working
from tests.torture.scale import LONG

PHONE, DESKTOP = {"width": 360, "height": 640}, {"width": 1280, "height": 800}
FLAGS = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",  # there is none: what stands in for it makes a new tab cost half as much again
    "--disable-domain-reliability",
    "--disable-sync",
    "--no-first-run",
]
# A second browser is the long form's matter: make torture installs it.
collect_ignore = [] if LONG else ["test_firefox.py"]
LACKING = (
    "No Chromium for the browser tests: install it (Debian: apt-get install chromium fonts-dejavu-core), "
    "or name one with PRONTUARIO_CHROMIUM=…"
)


class Quiet(SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: Any) -> None:
        """Stays silent."""


class Server(ThreadingHTTPServer):
    """Says nothing either when a reader goes on before a page has come."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Stays silent: what does not come is seen in the browser."""


class WithoutIndex(Quiet):
    """The same, with nothing to be found: each page that is opened builds the search's index, which takes a second."""

    def do_GET(self) -> None:
        """Answers."""
        if self.path != "/search/search_index.json":
            return super().do_GET()
        index = json.loads(Path(self.directory, "search/search_index.json").read_text("utf-8"))
        answer = json.dumps({**index, "docs": []}).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)
        return None


def wait_for(page: Page, expression: str, *, arg: Any = None, timeout: float = PATIENCE) -> None:
    """Waits until an expression holds. Playwright's own way has the page evaluate a text, which its policy forbids."""
    end = time.monotonic() + timeout / 1000
    while True:
        try:
            if page.evaluate(expression, arg):
                return
        except Error as error:
            if "context was destroyed" not in error.message:  # the reader went on
                raise
        if time.monotonic() > end:
            raise TimeoutError(expression)
        page.wait_for_timeout(30)


Page.wait_for_function = wait_for  # type: ignore[method-assign, assignment]


Serving = Callable[..., str]
Visiting = Callable[..., Visit]
Searching = Callable[[Visit], SearchBox]


def start_chromium(playwright: Any) -> Browser:
    """Debian's Chromium, or the one that PRONTUARIO_CHROMIUM names. Fails with one sentence where there is none."""
    named = os.environ.get("PRONTUARIO_CHROMIUM")
    names = [named] if named else ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"]
    program = next((found for name in names if (found := shutil.which(name))), None)
    if program is None:
        pytest.fail(LACKING, pytrace=False)
    try:
        browser: Browser = playwright.chromium.launch(executable_path=program, args=FLAGS)
    except Error as error:
        pytest.fail(f"{program} does not start: {error.message.splitlines()[0]}", pytrace=False)
    return browser


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks what stands beside this file."""
    for item in items:
        if item.path.parent == Path(__file__).parent:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = start_chromium(playwright)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return working(built_once(tmp_path_factory, "example", repository))


@pytest.fixture(scope="session")
def serve() -> Iterator[Serving]:
    """Serves a folder on a free local port and returns its address."""
    servers: list[ThreadingHTTPServer] = []

    def start(folder: Path, handler: type[Quiet] = Quiet) -> str:
        server = Server(("127.0.0.1", 0), partial(handler, directory=str(folder)))
        poll = {"poll_interval": 0.02}  # seconds: each server takes as long to stop, and there are dozens
        threading.Thread(target=server.serve_forever, kwargs=poll, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_port}/"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="session")
def home(example: Built, serve: Serving) -> str:
    """The address of the example, whose search finds nothing."""
    return serve(example.folder, WithoutIndex)


@pytest.fixture(scope="session")
def searched(example: Built, serve: Serving) -> str:
    """The address of the example with its search."""
    return serve(example.folder)


@pytest.fixture(scope="session")
def tabs(chromium: Browser) -> Iterator[Tabs]:
    """Tabs to use again."""
    made = Tabs(chromium)
    yield made
    made.close()


@pytest.fixture
def visit(home: str, tabs: Tabs) -> Iterator[Visiting]:
    """Opens tabs. At the end of the test none may have an error in its console or a request to somebody else.

    A tab may have shown another page before; `fresh=True` gives one that remembers nothing.
    """
    used: list[Visit] = []
    Watch.lasting = False

    def start(size: dict[str, int] = PHONE, at: str = home, *, fresh: bool = False, **options: Any) -> Visit:
        used.append(tabs.take(at, size, fresh=fresh, **options))
        return used[-1]

    yield start
    for tab in used:
        tabs.give_back(tab)
    assert [error for tab in used for error in tab.errors] == []
    assert [url for tab in used for url in tab.foreign] == []


@pytest.fixture
def search_on() -> Searching:
    """Opens the search of an open page."""

    def start(tab: Visit) -> SearchBox:
        box = SearchBox(tab.page, tab.home)
        box.open()
        return box

    return start
