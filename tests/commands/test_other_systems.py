"""Without what only Unix has, and without the extra for paper, every command comes to its end.

Python reads a `sitecustomize.py` before anything else, in children too: there the modules and functions are taken away
that Windows has not. What Windows does besides (its paths, its locks on open files) the matrix of the workflow tries.
"""

import json
import os
import re
import signal
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from prontuario.paper import press
from tests.cases import base_handbook
from tests.site.built import ROOT
from tests.site.project import small_project

HIDE = """
import os, select, signal, sys
for name in {modules}:
    sys.modules[name] = None
for owner, names in ((os, {functions}), (signal, ("SIGKILL", "SIGHUP", "SIGALRM", "alarm")), (select, ("poll", "epoll"))):
    for name in names:
        if hasattr(owner, name):
            delattr(owner, name)
"""
UNIX = (
    "fcntl",
    "pwd",
    "grp",
    "resource",
    "termios",
    "tty",
    "pty",
    "syslog",
    "readline",
    "_curses",
    "crypt",
    "nis",
)
FUNCTIONS = (
    *(
        "fork",
        "forkpty",
        "sync",
        "getuid",
        "geteuid",
        "getgid",
        "getegid",
        "getpgid",
        "getpgrp",
        "killpg",
        "setsid",
    ),
    *(
        "mkfifo",
        "chown",
        "lchown",
        "fchmod",
        "fchown",
        "chroot",
        "nice",
        "getloadavg",
        "wait3",
        "wait4",
    ),
)
PAPER = ("weasyprint", "segno")


def run(root: Path, hidden: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Runs a command in a handbook, as a system runs it that has less."""
    return subprocess.run(
        [sys.executable, "-m", "prontuario", *arguments],
        cwd=root,
        env=surroundings(hidden, **environment),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def surroundings(hidden: Path, **environment: str) -> dict[str, str]:
    """No zones and no UTF-8 from the system either."""
    own = {
        "PYTHONPATH": os.pathsep.join((str(hidden), str(ROOT))),
        "PYTHONTZPATH": "",
        "LC_ALL": "C",
        "PYTHONCOERCECLOCALE": "0",
        "PYTHONUTF8": "0",
    }
    own |= {"PYTHONWARNINGS": "ignore:only soft file lock:UserWarning"}  # Windows has a lock of its own
    return {**os.environ, **own, "SOURCE_DATE_EPOCH": "1790000000", **environment}


def hiding(folder: Path, modules: tuple[str, ...], functions: tuple[str, ...] = ()) -> Path:
    """A folder that takes modules and functions of `os` away from whatever runs with it."""
    folder.mkdir()
    (folder / "sitecustomize.py").write_text(HIDE.format(modules=modules, functions=functions))
    return folder


@pytest.fixture(scope="module")
def without_unix(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return hiding(tmp_path_factory.mktemp("system") / "hidden", UNIX, FUNCTIONS)


@pytest.fixture(scope="module")
def without_paper(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return hiding(tmp_path_factory.mktemp("system") / "hidden", PAPER)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small handbook with all that a site needs."""
    return small_project(tmp_path_factory.mktemp("project") / "handbook")


def test_it_is_gone(without_unix):
    """Else the tests below prove nothing."""
    script = (
        "import importlib.util, os, select, signal, sys\n"
        f"print([n for n in {UNIX} if sys.modules.get(n, 1) is not None], [n for n in {FUNCTIONS} if hasattr(os, n)],"
        " hasattr(signal, 'SIGKILL'), hasattr(select, 'poll'))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        env=surroundings(without_unix),
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "[] [] False False\n"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--version",), "prontuario "),
        ((), "Usage: "),
        (("check",), "no problems found\n"),
        (("check", "--format", "junit"), "<testsuites "),
        (("explain", "owner-without-deputy"), "owner-without-deputy (error)\n"),
        (("rehearse",), "Website"),
        (("rehearse", "--at", "sat 03:00"), "Sat 03:00"),
        (("schema",), "docs/schema/threat.json\n"),
    ],
)
def test_a_command_needs_no_unix(arguments, words, without_unix, tmp_path):
    done = run(base_handbook(tmp_path), without_unix, *arguments)
    assert (done.returncode, done.stderr) == (0, "")
    assert words in done.stdout


def test_a_sheet_is_printed_without_unix(tmp_path):
    """What finds libraries for WeasyPrint needs ctypes, which every system has."""
    hidden = hiding(tmp_path / "hidden", tuple(name for name in UNIX if name != "ctypes"), FUNCTIONS)
    done = run(base_handbook(tmp_path / "handbook"), hidden, "print", "--only", "call-card")
    assert (done.returncode, done.stderr, done.stdout) == (0, "", "print/call-card.pdf\n")


def test_a_site_is_built_and_built_again_without_unix(without_unix, project):
    for _ in range(2):
        done = run(project, without_unix, "build", "--to", "site")
        assert done.returncode == 0, done.stdout + done.stderr
        assert "Traceback" not in done.stderr
        assert re.search(r"^site: version [0-9a-f]{8} for staff$", done.stdout, re.MULTILINE)
    assert json.loads((project / "site/build.json").read_text("utf-8"))["edition"] == "staff"


def test_a_site_is_served_and_stopped_without_unix(without_unix, project, tmp_path):
    with (tmp_path / "log").open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "prontuario", "serve", "--address", "127.0.0.1:0"],
            cwd=project,
            env=surroundings(without_unix, PYTHONUNBUFFERED="1"),
            stdout=log,
            stderr=subprocess.STDOUT,
        )
    try:
        address = waited(lambda: re.search(r"http://\S+/", (tmp_path / "log").read_text("utf-8")))[0]
        waited(lambda: (tmp_path / "log").read_text("utf-8").count("Built in "))
        with urllib.request.urlopen(address, timeout=60) as answer:
            assert "</html>" in answer.read().decode("utf-8")
    finally:
        process.send_signal(signal.SIGINT)
    assert process.wait(60) == 0
    assert "Traceback" not in (tmp_path / "log").read_text("utf-8")


def waited(look):
    for _ in range(1200):
        if found := look():
            return found
        time.sleep(0.1)
    raise AssertionError("nothing came in two minutes")


def test_a_pipe_carries_utf_8_whatever_the_system_speaks(without_unix, tmp_path):
    roles = base_handbook(tmp_path) / "roster/roles.yml"
    roles.write_text(roles.read_text("utf-8").replace("title: Duty manager", "titel: Città ☎ 東京"), "utf-8")
    done = run(tmp_path, without_unix, "check")
    assert done.returncode == 1
    assert "Città ☎ 東京" in done.stdout
    assert done.stderr == ""


@pytest.mark.parametrize(
    "arguments", [("check",), ("explain",), ("rehearse",), ("schema",), ("print", "--help"), ("--version",)]
)
def test_only_print_needs_the_extra(arguments, without_paper, tmp_path):
    done = run(base_handbook(tmp_path), without_paper, *arguments)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_site_needs_no_extra(without_paper, project):
    done = run(project, without_paper, "build", "--to", "bare")
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("sheet", ["call-card", "contacts"])
@pytest.mark.parametrize("missing", [PAPER, PAPER[:1], PAPER[1:]])
def test_print_says_how_to_install_the_extra(missing, sheet, tmp_path):
    hidden = hiding(tmp_path / "hidden", missing)
    done = run(base_handbook(tmp_path / "handbook"), hidden, "print", "--only", sheet)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"nothing was printed: {press.NO_EXTRA}\n"
    assert not (tmp_path / "handbook/print").exists()


@pytest.mark.parametrize("sentence", [press.NO_PANGO, press.NO_FONT])
def test_what_a_machine_needs_for_paper_is_said_for_each_system(sentence):
    for system, with_ in (("Debian", "apt-get install "), ("macOS", "brew install "), ("Windows", "")):
        assert f"{system}: {with_}" in sentence
