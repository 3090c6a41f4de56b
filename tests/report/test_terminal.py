"""`prontuario check` on a terminal: colours, unless its owner wants none."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.report.test_command import check
from tests.report.test_command import handbook as handbook

COMMAND = [sys.executable, "-m", "prontuario", "check"]

pty = pytest.importorskip(
    "pty", reason="this system has no terminal that a test can make", exc_type=ImportError
)


def on_a_terminal(root: Path, **environment: str) -> str:
    """What the command prints where a terminal listens."""
    ours, theirs = pty.openpty()
    kept = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    env = {**kept, "TERM": "xterm-256color", "PYTHONUTF8": "1", **environment}
    process = subprocess.Popen(COMMAND, cwd=root, env=env, stdout=theirs, stdin=subprocess.DEVNULL)
    os.close(theirs)
    said = b""
    try:
        while piece := os.read(ours, 65536):
            said += piece
    except OSError:  # how Linux says that the other end is closed
        pass
    finally:
        os.close(ours)
    process.wait()
    return said.decode().replace("\r\n", "\n")


def test_a_terminal_has_colours(handbook):
    said = on_a_terminal(handbook)
    assert "\x1b[" in said
    assert "31m" in said or "33m" in said


@pytest.mark.parametrize("environment", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_a_terminal_that_wants_none_has_the_plain_report(handbook, environment):
    assert on_a_terminal(handbook, **environment) == check(handbook).stdout
