"""Runs the guide's configurations: nginx and Caddy around a small site, and a sign-on that can be ended and put into states."""

import grp
import os
import pwd
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPMessage
from pathlib import Path

from prontuario.hosting.examples import example

PROGRAMS = "/usr/sbin:/usr/bin:/usr/local/bin"
COMPANY = "Aria Inventata"
PAGES = {
    "index.html": f"{COMPANY}: first page " * 200,
    "404.html": f"{COMPANY}: there is no such page here; the team's duty number is +44 20 7946 0301",
    "_headers": f"{COMPANY}: headers",
    "sw.js": f"// {COMPANY}: self",
    "files.json": f'["{COMPANY}"]',
    "threats/index.html": f"{COMPANY}: register",
    "threats/x.html": f"{COMPANY}: x",
}
WORKERS = (
    "user {user} {group}; worker_processes 1; daemon off; pid nginx.pid; error_log stderr; events {{}}\n"
    "http {{ access_log off; include /etc/nginx/mime.types;\n{temporary}\n{server}}}\n"
)
TEMPORARY = "".join(
    f"{kind}_temp_path {kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
)


@dataclass(frozen=True)
class Answer:
    """What a server said."""

    status: int
    headers: HTTPMessage
    body: bytes


@dataclass(frozen=True)
class Server:
    """A server that runs; `team` is what somebody sends who is known to it."""

    name: str
    port: int
    team: Mapping[str, str]
    sign_on: "SignOn"

    def ask(self, path: str, method: str = "GET", body: str | None = None, **sent: str) -> Answer:
        """Sends one request, as it is."""
        with closing(HTTPConnection("127.0.0.1", self.port, timeout=30)) as connection:
            connection.request(method, path, body, sent)
            answer = connection.getresponse()
            return Answer(answer.status, answer.headers, answer.read())


class SignOn:
    """The stand-in's process."""

    def __init__(self) -> None:
        self.port = free_port()
        self._process: subprocess.Popen[bytes] | None = None

    def turn_to(self, state: str) -> None:
        """Ends it, and starts it in this state."""
        self.end()
        script = Path(__file__).with_name("sign_on.py")
        self._process = subprocess.Popen([sys.executable, "-I", str(script), str(self.port), state])
        wait(self.port, self._process)

    def end(self) -> None:
        """Kills it, with every answer that it owes."""
        if self._process:
            self._process.kill()
            self._process.wait()
        self._process = None


def installed(name: str) -> bool:
    """Whether the program of this configuration is here."""
    return shutil.which("caddy" if name == "Caddyfile" else "nginx", path=PROGRAMS) is not None


def write_site(folder: Path) -> Path:
    """The site to hand out."""
    for path, text in PAGES.items():
        (folder / path).parent.mkdir(exist_ok=True, parents=True)
        (folder / path).write_text(text)
    return folder


@contextmanager
def running(name: str, site: Path, folder: Path) -> Iterator[Server]:
    """A server with this configuration of the guide."""
    port, sign_on = free_port(), SignOn()
    command = _command(folder, name, here(name, site, port, sign_on.port, folder))
    environment = {"PATH": PROGRAMS, "HOME": str(folder), "XDG_CONFIG_HOME": str(folder)}
    with (folder / "log").open("w") as log:
        server = subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT, cwd=folder, env=environment)
    password = "password" in name
    team = {"Authorization": "Basic dGVhbTpjb3JyZWN0IGhvcnNl"} if password else {"Cookie": "team=yes"}
    try:
        wait(port, server, folder / "log")
        sign_on.turn_to("works")
        yield Server(name, port, team, sign_on)
    finally:
        sign_on.end()
        server.terminate()
        server.wait(30)


def here(name: str, site: Path, port: int, sign_on: int, folder: Path) -> str:
    """The configuration with this machine's folder and ports, without encryption, and with a shorter patience."""
    text = example(name)
    for theirs, ours in {
        "/srv/handbook/team": str(site),
        "127.0.0.1:4180": f"127.0.0.1:{sign_on}",
        "listen 443 ssl": f"listen 127.0.0.1:{port}",
        "handbook.example.org {": f"http://127.0.0.1:{port} {{",
        "/etc/nginx/handbook.passwords": str(folder / "passwords"),
        " 10s": " 1s",
    }.items():
        text = text.replace(theirs, ours)
    return re.sub(r"  ssl_certificate.*\n", "", text)


def _command(folder: Path, name: str, text: str) -> list[str]:
    if name == "Caddyfile":
        (folder / "Caddyfile").write_text("{\n\tadmin off\n}\n" + text)
        return ["caddy", "run", "--adapter", "caddyfile", "--config", str(folder / "Caddyfile")]
    user, group = pwd.getpwuid(os.getuid()).pw_name, grp.getgrgid(os.getgid()).gr_name
    (folder / "nginx.conf").write_text(
        WORKERS.format(user=user, group=group, temporary=TEMPORARY, server=text)
    )
    (folder / "passwords").write_text("team:{PLAIN}correct horse\n")
    return ["nginx", "-p", str(folder), "-c", "nginx.conf"]


def free_port() -> int:
    """A port that nobody uses."""
    with socket.socket() as each:
        each.bind(("127.0.0.1", 0))
        return int(each.getsockname()[1])


def wait(port: int, process: subprocess.Popen[bytes], log: Path | None = None) -> None:
    """Waits until somebody listens."""
    for _ in range(600):
        assert process.poll() is None, log.read_text() if log else "it has ended"
        with suppress(OSError):
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        time.sleep(0.05)
    raise AssertionError(log.read_text() if log else "it never listened")
