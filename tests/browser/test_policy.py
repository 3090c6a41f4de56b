"""What a page may load and run: the policy that each page carries, and the one that servers send, hold while all is used.

Each other test in the browser runs under the page's own policy too, and fails on what it forbids: browsers say that in
the console.
"""

import pytest

from prontuario.hosting.headers import headers
from tests.browser.conftest import DESKTOP, PHONE, Quiet
from tests.browser.listed import PAGES, of_each_sort

WATCH = """
globalThis.forbidden = []
addEventListener("securitypolicyviolation", event => forbidden.push(`${event.effectiveDirective} ${event.blockedURI}`))
"""
THREAT = "threats/website-down.html"


class AsHosted(Quiet):
    """Sends the headers that the guide tells a server to send."""

    def end_headers(self) -> None:
        """Adds them."""
        for name, value in headers().items():
            self.send_header(name, value)
        super().end_headers()


@pytest.fixture
def hosted(visit, serve, example):
    """A tab that collects what its pages were forbidden."""

    def start(size=DESKTOP, at=None, **options):
        tab = visit(size, at=at or serve(example.folder, AsHosted), fresh=True, **options)
        tab.page.add_init_script(WATCH)
        return tab

    return start


def forbidden(page) -> list[str]:
    return page.evaluate("forbidden")


def in_the_page_and_in_the_header(page) -> None:
    """A script written into the page does not run, whichever of the two policies is there."""
    page.evaluate("document.body.append(Object.assign(document.createElement('script'), {text: 'ran = 1'}))")
    page.evaluate(
        "document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"ran = 1\"><p style=\"color: red\">')"
    )


def test_each_sort_of_page_needs_nothing_that_is_forbidden(hosted):
    tab = hosted()
    wrong = {path: found for path in of_each_sort(PAGES, 1) if (found := forbidden(tab.go(path)))}
    assert wrong == {}


@pytest.mark.parametrize("where", ["server", "folder"])
def test_search_themes_and_menu_work(hosted, search_on, example, where):
    tab = hosted(at=f"{example.folder.as_uri()}/" if where == "folder" else None)
    page = tab.go(THREAT)
    page.emulate_media(color_scheme="dark")
    page.wait_for_function("document.body.dataset.mdColorScheme === 'slate'")
    box = search_on(tab)
    assert box.finds("voli cancellati", "threats/mass-cancellations.html")
    box.open_first()
    assert forbidden(page) == []


@pytest.mark.parametrize("where", ["server", "folder"])
def test_an_incident_is_run_handed_over_and_saved(hosted, example, where):
    tab = hosted(PHONE, at=f"{example.folder.as_uri()}/" if where == "folder" else None)
    tab.page.add_init_script("try { localStorage.setItem('prontuario.name', 'Ada Prova') } catch {}")
    page = tab.go(THREAT)
    page.get_by_role("button", name="Start: it is happening now").click()
    page.locator("[data-note] input").fill("<img src=x onerror=alert(1)>")
    page.locator("[data-note] button").click()
    page.locator("[data-share=send]").click()
    (page.locator("[data-code] svg") if where == "server" else page.locator("[name=link]:visible")).wait_for()
    page.keyboard.press("Escape")
    page.locator(".p-share summary").click()
    for kind in ("md", "csv", "json", "ics"):
        with page.expect_download():
            page.locator(f"[data-share][data-kind={kind}]").click()
    assert forbidden(page) == []


def test_the_finder_answers(hosted):
    page = hosted(PHONE).go("index.html")
    page.locator("[data-finder-box]").fill("website down")
    page.locator(".p-found__title").first.wait_for()
    assert forbidden(page) == []


def test_a_browser_keeps_the_site(hosted):
    tab = hosted(service_workers="allow")
    page = tab.go("index.html")
    page.evaluate("navigator.serviceWorker.ready.then(() => 1)")
    page.wait_for_function("prontuario.savedCopy.kept().then(kept => Boolean(kept))", timeout=120_000)
    assert forbidden(page) == []


@pytest.mark.parametrize("where", ["server", "plain server", "folder"])
def test_what_is_written_into_a_page_does_not_run(hosted, home, example, where):
    tab = hosted(at={"server": None, "plain server": home, "folder": f"{example.folder.as_uri()}/"}[where])
    page = tab.go("use.html")
    in_the_page_and_in_the_header(page)
    page.wait_for_function("forbidden.length >= 3")
    assert page.evaluate("globalThis.ran") is None
    assert {each.split()[0] for each in forbidden(page)} >= {
        "script-src-elem",
        "script-src-attr",
        "style-src-attr",
    }
    tab.errors.clear()
