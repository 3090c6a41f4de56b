"""The page that `prontuario serve` hands out, in a browser: it says what keeps a newer one away, and comes again by itself."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection

import pytest

from prontuario.serve.server import Server
from prontuario.serve.shown import Board

pytestmark = pytest.mark.browser
PROBLEM = 'mkdocs.yml, line 3: <b>"no YAML"</b> & more\n\tsecond line'


@pytest.fixture
def sites(tmp_path):
    """Two sites, one after the other."""
    for name in ("one", "two"):
        (tmp_path / name / "threats").mkdir(parents=True)
        for page in ("index", "404", "threats/index"):
            (tmp_path / name / f"{page}.html").write_text(f"<body><h1>{name} {page}</h1></body>")
        (tmp_path / name / "style.css").write_text("h1 { color: red }")
    (tmp_path / "secret.txt").write_text("secret")
    return tmp_path / "one", tmp_path / "two"


@contextmanager
def serving(board: Board, port: int = 0) -> Iterator[Server]:
    server = Server("127.0.0.1", port, board)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture
def tab(chromium):
    context = chromium.new_context()
    yield context.new_page()
    context.close()


def test_the_page_says_what_is_wrong_and_comes_again(tab, sites):
    board = Board()
    one, two = sites
    with serving(board) as server:
        port = server.server_port
        assert tab.goto(f"http://127.0.0.1:{port}/").status == 503
        tab.get_by_role("heading", name="The site is being built").wait_for()
        board.put(None, PROBLEM)
        tab.get_by_role("heading", name="The site cannot be built").wait_for()
        assert tab.get_by_role("alert").text_content() == PROBLEM
        board.put(one, "")
        tab.get_by_role("heading", name="one index").wait_for()
        assert tab.get_by_role("alert").count() == 0
        board.put(one, PROBLEM)
        alert = tab.get_by_role("alert")
        alert.wait_for()
        assert PROBLEM in alert.text_content()
        assert alert.locator("b").all_text_contents() == ["The site cannot be built."]
        assert tab.get_by_role("heading").text_content() == "one index"
    board.put(two, "")
    with serving(board, port):  # stopped, and started again
        tab.get_by_role("heading", name="two index").wait_for()
        assert tab.get_by_role("alert").count() == 0


def answer(server: Server, path: str, method: str = "GET", **headers: str) -> tuple[int, str, str]:
    connection = HTTPConnection("127.0.0.1", server.server_port, timeout=30)
    connection.request(method, path, headers=headers)
    said = connection.getresponse()
    body = said.read().decode()
    connection.close()
    return said.status, said.headers.get("Location", said.headers["Content-Type"]), body


def test_only_the_site_is_handed_out_and_only_to_this_computer(sites):
    board = Board()
    board.put(sites[0], "")
    (sites[0] / "out").symlink_to(sites[0].parent)
    with serving(board) as server:
        assert answer(server, "/style.css") == (200, "text/css", "h1 { color: red }")
        assert answer(server, "/style.css", "HEAD") == (200, "text/css", "")
        assert answer(server, "/threats/")[0] == 200
        assert answer(server, "/threats")[:2] == (302, "/threats/")
        for path in ("/../secret.txt", "/%2e%2e/secret.txt", "/threats/../../secret.txt", "/out/secret.txt", "/x%00y", "//secret.txt"):  # fmt: skip
            status, _, body = answer(server, path)
            assert (status, "one 404" in body) == (404, True), path
        assert answer(server, "/", Host="handbook.example.org")[0] == 421
        for host in ("localhost", f"127.0.0.1:{server.server_port}", "[::1]:80"):
            assert answer(server, "/", Host=host)[0] == 200
        for number in ("x", "-1", "9" * 30, "%D9%A3"):
            assert answer(server, f"/.serve/after/{number}")[0] == 200


def test_the_page_says_for_whom_it_is_and_switches(tab, sites):
    board = Board("team")
    one, two = sites
    board.put(one, "", "team")
    with serving(board) as server:
        address = f"http://127.0.0.1:{server.server_port}/threats/index.html"
        tab.goto(address)
        assert "You see what the crisis team sees." in tab.get_by_role("complementary").inner_text()
        tab.get_by_role("link", name="Show what staff see").click()
        tab.get_by_role("heading", name="one threats/index").wait_for()
        assert (board.wanted, tab.url) == ("staff", address)
        board.put(two, "", "staff")
        tab.get_by_role("heading", name="two threats/index").wait_for()
        assert "You see what all staff see." in tab.get_by_role("complementary").inner_text()
