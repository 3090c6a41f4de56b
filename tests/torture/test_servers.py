"""The configurations of the guide, run: nginx and Caddy hand out a folder, and nothing of it to a stranger, whatever the sign-on does."""

import gzip
import re
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import product
from pathlib import Path

import pytest

from prontuario.hosting.headers import headers
from tests.torture.scale import LONG, figures, scale
from tests.torture.servers import COMPANY, PAGES, Answer, Server, installed, running, write_site
from tests.torture.sign_on import PAGE, STATES

SENTENCE = "The sign-on does not answer"
BEHIND_A_SIGN_ON = ("nginx.conf", "Caddyfile")
EVERY = (*BEHIND_A_SIGN_ON, "nginx-password.conf")
SILENT = sorted(STATES.keys() - {"works", "slow", "forbids"})
REQUESTS, KILLS = scale(2000, 20000), scale(3, 30)

PATHS = (
    *("/", "/index.html", "/404.html", "/threats/x.html", "/threats/", "/threats", "/sw.js", "/files.json"),
    *("/_headers", "/nothing-here", "/%2e%2e/%2e%2e/etc/passwd", "/threats/%2e%2e/404.html", "/%34%30%34.html"),
    *("/oauth2/../404.html", "/oauth2/%2e%2e/index.html", "/oauth2/..%2findex.html", "/oauth2//../threats/x.html"),
    *("//index.html", "/./index.html", "/index.html/", "/index.html%00", "/index.html?x=1", "/OAUTH2/../index.html"),
    *("/oauth2/auth/../../index.html", "/oauth2/auth", "/oauth2/static/../../404.html", "/index.html;/oauth2/auth"),
)  # fmt: skip
SENT: tuple[dict[str, str], ...] = (
    {},
    {"Range": "bytes=0-9"},
    {"If-None-Match": '"x"', "If-Modified-Since": "Fri, 01 Jan 2100 00:00:00 GMT"},
    {"Accept-Encoding": "gzip", "Cookie": "team=no"},
    {"X-Forwarded-Uri": "/oauth2/auth", "X-Original-URL": "/index.html", "X-Rewrite-URL": "/index.html"},
    {"X-Auth-Request-Redirect": "/index.html", "X-Accel-Redirect": "/index.html", "Authorization": "Basic eDp5"},
)  # fmt: skip
METHODS = ("GET", "HEAD", "OPTIONS", "POST", "PUT", "DELETE", "PROPFIND", "BREW")
STRANGE = [
    *product(("GET", "HEAD"), PATHS, SENT),
    *product(METHODS[2:], ("/", "/404.html", "/nothing-here", "/threats/x.html"), SENT[:1]),
]
# All that a stranger may read: nothing, the sign-on's own words, the sentence, or what the server says by itself.
HARMLESS = re.compile(
    rf"|{re.escape(PAGE)}|not in the group|broken|what\?|{SENTENCE}[^<]*"
    r"|<html>\s*<head><title>(\d{3} [\w -]+)</title></head>\s*<body>\s*<center><h1>\1</h1></center>"
    r"\s*<hr><center>nginx[\w./ ()]*</center>\s*</body>\s*</html>\s*(<!-- .*? -->\s*)*",
    re.DOTALL,
)


def on(*names: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Runs a test on each of these servers."""
    return pytest.mark.parametrize("server", names, indirect=True)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the servers hand out."""
    folder = write_site(tmp_path_factory.mktemp("site"))
    for each in (folder, folder.parent, folder.parent.parent):
        each.chmod(0o755)
    return folder


@pytest.fixture(scope="module")
def server(
    request: pytest.FixtureRequest, site: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Server]:
    """A running server. The long run needs them all; `make test` installs them where it may."""
    if not installed(request.param) and not LONG:
        pytest.skip(f"not installed, so {request.param} is not tried: apt-get install nginx-light caddy")
    with running(request.param, site, tmp_path_factory.mktemp("server")) as started:
        yield started


def handed_out(answer: Answer) -> str:
    """What of the site is in an answer to a stranger; nothing, as it should be."""
    packed = answer.headers.get("Content-Encoding") == "gzip"
    body = (gzip.decompress(answer.body) if packed and answer.body else answer.body).decode("latin-1")
    given = [name for name in ("ETag", "Last-Modified", "Content-Range") if name in answer.headers]
    if answer.status in (206, 304) or given:
        return f"{answer.status} {given}"
    if COMPANY in f"{answer.headers}{body}" or not HARMLESS.fullmatch(body):
        return body
    lengths = {str(len(text)) for text in PAGES.values()}
    return "length" if answer.headers.get("Content-Length") in lengths else ""


def is_told(server: Server, request: tuple[str, str, dict[str, str]]) -> str:
    """What of the site a stranger learns from one request."""
    method, path, sent = request
    learnt = handed_out(server.ask(path, method, "x=1" if method in ("POST", "PUT") else None, **sent))
    return learnt and f"{request}: {learnt}"


@on(*EVERY)
def test_a_stranger_is_handed_nothing(server: Server) -> None:
    learnt = [each for request in STRANGE if (each := is_told(server, request))]
    assert not learnt
    allowed = (401, 404) if "password" in server.name else (303,)
    assert {server.ask(path).status for path in ("/", "/404.html", "/nothing-here")} <= set(allowed)


@on(*BEHIND_A_SIGN_ON)
@pytest.mark.parametrize("state", [*SILENT, "slow", "forbids", "down"])
def test_no_state_of_the_sign_on_opens_the_site(server: Server, state: str) -> None:
    some = STRANGE[:: 40 if state == "hangs" else 5]  # who asks one that hangs waits
    if state == "down":
        server.sign_on.end()
    else:
        server.sign_on.turn_to(state)
    with ThreadPoolExecutor(8) as askers:
        learnt = [each for each in askers.map(lambda request: is_told(server, request), some) if each]
    assert not learnt
    if state not in ("slow", "forbids"):
        for known in ({}, server.team):
            answer = server.ask("/index.html", **known)
            assert (answer.status, SENTENCE in answer.body.decode()) == (503, True), answer
    server.sign_on.turn_to("works")
    assert server.ask("/index.html", **server.team).status == 200


@on(*BEHIND_A_SIGN_ON)
def test_a_sign_on_that_is_killed_and_started_again_opens_nothing(server: Server) -> None:
    requests = [STRANGE[at * 7 % len(STRANGE)] for at in range(REQUESTS)]
    with ThreadPoolExecutor(4) as askers:
        asked = [askers.submit(is_told, server, request) for request in requests]
        for time, state in enumerate(("works", "slow", "fails") * KILLS, 1):
            asked[time * REQUESTS // (3 * KILLS + 2)].result()
            server.sign_on.end()
            assert server.ask("/404.html").status == 503
            server.sign_on.turn_to(state)
        server.sign_on.turn_to("works")
        learnt = [each.result() for each in asked if each.result()]
    assert not learnt
    assert server.ask("/404.html").status == 303
    figures(
        f"{server.name}: {REQUESTS} requests of strangers while the sign-on was killed {3 * KILLS} times: nothing"
    )


@on(*EVERY)
def test_the_team_is_handed_the_site_with_all_headers(server: Server) -> None:
    for path in ("/", "/index.html", "/threats/x.html", "/sw.js", "/nothing-here"):
        answer = server.ask(path, **server.team)
        assert answer.status == (404 if path == "/nothing-here" else 200), path
        assert {name: answer.headers.get_all(name) for name in headers()} == {
            name: [value] for name, value in headers().items()
        }, path
    assert server.ask("/nothing-here", **server.team).body.decode() == PAGES["404.html"]
    hidden = server.ask("/_headers", **server.team)
    assert hidden.status == 404
    assert PAGES["_headers"] not in hidden.body.decode()
    packed = server.ask("/index.html", **{"Accept-Encoding": "gzip"}, **server.team)
    assert packed.headers["Content-Encoding"] == "gzip"
    figures(f"{server.name}: a stranger was handed nothing, the team all")


@on(*BEHIND_A_SIGN_ON)
def test_a_stranger_is_led_to_the_sign_on_whose_form_can_be_sent(server: Server) -> None:
    sent = server.ask("/threats/x.html")
    assert (sent.status, sent.headers["Location"]) == (303, "/oauth2/sign_in?rd=/threats/x.html")
    answer = server.ask(sent.headers["Location"])
    assert (answer.status, answer.body.decode()) == (200, PAGE)
    assert "Content-Security-Policy" not in answer.headers
