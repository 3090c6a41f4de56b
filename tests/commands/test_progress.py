"""What takes a while says so on a terminal, and nowhere else."""

import os
import subprocess
import sys

import pytest

from prontuario.commands import progress

pty = pytest.importorskip(
    "pty", reason="this system has no terminal that a test can make", exc_type=ImportError
)
# It waits for the words to be drawn, not for a time: a busy machine draws them later.
SLOW = """
import sys, time
from prontuario.commands import progress
progress.PATIENCE = float(sys.argv[1])
with progress.working("Counting") as now:
    now("Counting again")
    time.sleep(float(sys.argv[2]))
print("done")
"""


def on_a_terminal(patience: str, takes: str, **environment: str) -> tuple[str, str]:
    """What stands on standard output (a pipe), and what a terminal shows of standard error."""
    ours, theirs = pty.openpty()
    usual = {name: value for name, value in os.environ.items() if name not in ("CI", "NO_COLOR")}
    process = subprocess.Popen(
        [sys.executable, "-c", SLOW, patience, takes],
        env={**usual, "TERM": "xterm", **environment},
        stdout=subprocess.PIPE,
        stderr=theirs,
        encoding="utf-8",
    )
    os.close(theirs)
    said = b""
    try:
        while piece := os.read(ours, 65536):
            said += piece
    except OSError:  # how Linux says that the other end is closed
        pass
    os.close(ours)
    return process.communicate()[0], said.decode()


def test_what_takes_long_says_what_it_is_doing():
    out, shown = on_a_terminal("0.1", "3")
    assert out == "done\n"
    assert "Counting again" in shown


def test_what_is_quick_says_nothing():
    assert on_a_terminal("60", "0") == ("done\n", "")


@pytest.mark.parametrize("environment", [{"CI": "true"}, {"TERM": "dumb"}])
def test_a_pipeline_and_a_dumb_terminal_are_told_nothing(environment):
    assert on_a_terminal("0.1", "1", **environment) == ("done\n", "")


def test_a_pipe_is_told_nothing():
    done = subprocess.run([sys.executable, "-c", SLOW, "0", "0.5"], capture_output=True, check=True)
    assert (done.stdout.decode().split(), done.stderr) == (["done"], b"")


def test_the_words_end_where_the_work_fails(monkeypatch):
    monkeypatch.setattr(progress, "_watched", lambda: True)
    monkeypatch.setattr(progress, "PATIENCE", 0)
    with pytest.raises(ValueError, match="broken"), progress.working("Counting"):
        raise ValueError("broken")
