"""The configurations of the guide, run: nginx and Caddy hand out a folder, and nothing of it to a stranger."""

import grp
import os
import pwd
import re
import shutil
import socket
import subprocess
import threading
import time
from contextlib import closing
from functools import partial
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from prontuario.hosting.examples import example
from prontuario.hosting.headers import headers
from tests.torture.scale import figures

PAGES = {
    "index.html": "first page " * 200,
    "404.html": "not here",
    "_headers": "secret",
    "sw.js": "self",
    "threats/x.html": "x",
}
TEAM = {"Cookie": "team=yes"}
WORKERS = "user {user} {group}; worker_processes 1; daemon off; pid nginx.pid; error_log stderr; events {{}}\nhttp {{ access_log off; include /etc/nginx/mime.types;\n{temporary}\n{server}}}\n"
TEMPORARY = "".join(
    f"{kind}_temp_path {kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
)


class SignOn(BaseHTTPRequestHandler):
    """Stands in for oauth2-proxy: knows who has the team's cookie."""

    def do_GET(self) -> None:
        known = "team=yes" in self.headers.get("Cookie", "")
        self.send_response(202 if known else 401) if self.path.startswith(
            "/oauth2/auth"
        ) else self.send_response(200)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_) -> None:
        pass


def free_port() -> int:
    with socket.socket() as each:
        each.bind(("127.0.0.1", 0))
        return int(each.getsockname()[1])


@pytest.fixture(scope="module")
def sign_on():
    server = ThreadingHTTPServer(("127.0.0.1", 0), SignOn)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server.server_port
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("site")
    for path, text in PAGES.items():
        (folder / path).parent.mkdir(exist_ok=True)
        (folder / path).write_text(text)
    for each in (folder, folder.parent, folder.parent.parent):
        each.chmod(0o755)
    return folder


def here(name: str, site: Path, port: int, sign_on: int, folder: Path) -> str:
    """The configuration of the guide, with this machine's folder and ports, and without encryption."""
    text = (
        example(name)
        .replace("/srv/handbook/team", str(site))
        .replace("127.0.0.1:4180", f"127.0.0.1:{sign_on}")
    )
    text = text.replace("listen 443 ssl", f"listen 127.0.0.1:{port}").replace(
        "handbook.example.org {", f"http://127.0.0.1:{port} {{"
    )
    text = text.replace("/etc/nginx/handbook.passwords", str(folder / "passwords"))
    return re.sub(r"  ssl_certificate.*\n", "", text)


def nginx(folder: Path, text: str) -> list[str]:
    (folder / "nginx.conf").write_text(
        WORKERS.format(
            user=pwd.getpwuid(os.getuid()).pw_name,
            group=grp.getgrgid(os.getgid()).gr_name,
            temporary=TEMPORARY,
            server=text,
        )
    )
    (folder / "passwords").write_text("team:{PLAIN}correct horse\n")
    return ["nginx", "-p", str(folder), "-c", "nginx.conf"]


def caddy(folder: Path, text: str) -> list[str]:
    (folder / "Caddyfile").write_text("{\n\tadmin off\n}\n" + text)
    return ["caddy", "run", "--adapter", "caddyfile", "--config", str(folder / "Caddyfile")]


SERVERS = {"nginx.conf": nginx, "Caddyfile": caddy, "nginx-password.conf": nginx}


@pytest.fixture(params=SERVERS)
def asked(request, site, sign_on, tmp_path):
    """Asks a running server for a path; `team` is who is known to it."""
    port = free_port()
    command = SERVERS[request.param](tmp_path, here(request.param, site, port, sign_on, tmp_path))
    assert shutil.which(command[0], path="/usr/sbin:/usr/bin:/usr/local/bin"), (
        f"{command[0]} is not installed"
    )
    environment = {
        "PATH": "/usr/sbin:/usr/bin:/usr/local/bin",
        "HOME": str(tmp_path),
        "XDG_CONFIG_HOME": str(tmp_path),
    }
    with (tmp_path / "log").open("w") as log:
        running = subprocess.Popen(
            command, stdout=log, stderr=subprocess.STDOUT, cwd=tmp_path, env=environment
        )
    team = {"Authorization": "Basic dGVhbTpjb3JyZWN0IGhvcnNl"} if "password" in request.param else TEAM
    wait(port, running, tmp_path / "log")
    yield partial(ask, port), team, request.param
    running.terminate()
    running.wait(30)


def wait(port: int, running: subprocess.Popen, log: Path) -> None:
    for _ in range(600):
        assert running.poll() is None, log.read_text()
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        except OSError:
            time.sleep(0.05)
    pytest.fail(log.read_text())


def ask(port: int, path: str, **sent: str):
    with closing(HTTPConnection("127.0.0.1", port, timeout=30)) as connection:
        connection.request("GET", path, headers=sent)
        answer = connection.getresponse()
        return answer.status, answer.headers, answer.read()


def test_a_stranger_is_handed_nothing(asked):
    get, _, name = asked
    for path in ("/", "/index.html", "/threats/x.html", "/sw.js", "/_headers", "/nothing-here"):
        status, _, body = get(path)
        assert status in ((401, 404) if "password" in name else (303, 401, 404)), path
        assert not any(
            text.encode() in body for page, text in PAGES.items() if page != "404.html" and len(text) > 4
        ), path


def test_the_team_is_handed_the_site_with_all_headers(asked):
    get, team, name = asked
    for path in ("/", "/index.html", "/threats/x.html", "/sw.js", "/nothing-here"):
        status, said, _ = get(path, **team)
        assert status == (404 if path == "/nothing-here" else 200), path
        assert {header: said.get_all(header) for header in headers()} == {
            header: [value] for header, value in headers().items()
        }, path
    assert get("/nothing-here", **team)[2] == b"not here"
    status, _, body = get("/_headers", **team)
    assert status == 404
    assert b"secret" not in body
    assert get("/index.html", **{"Accept-Encoding": "gzip"}, **team)[1]["Content-Encoding"] == "gzip"
    figures(f"{name}: a stranger was handed nothing, the team all")
