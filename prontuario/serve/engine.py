"""Calls the site engine for somebody who watches: what is wrong comes back as text, whatever it was."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

COMMAND = (sys.executable, "-m", "mkdocs", "build", "--site-dir")
# Tells macros.py that an author watches: what is wrong with the plan is said on the pages.
SETTINGS = {"NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1", "PYTHONUNBUFFERED": "1", "PRONTUARIO_WATCHED": "1"}
PATIENCE = 180  # seconds; a page can call for ever
NOISE = re.compile(r"^(?:INFO|DEBUG)\b.*\n?", re.MULTILINE)
TRACE = re.compile(r"^(?:Traceback \(most recent call last\):\n| +File .*\n)(?:[ \t].*\n|\n)*", re.MULTILINE)
FRAME = re.compile(r'File "([^"\n]+)", line (\d+)')
ASIDE = re.compile(r"^(?:During handling of|The above exception was).*\n?", re.MULTILINE)
TOO_LONG = f"Building took more than {PATIENCE} seconds and was ended: does a page of docs/ repeat something for ever?"
SILENT = "The site engine ended and said nothing: try `prontuario build`."


@dataclass(frozen=True)
class Outcome:
    """What came of a build: why there is no site (nothing, where there is one), and what was said meanwhile."""

    problem: str
    said: str


def build(root: Path, folder: Path, edition: str, command: Sequence[str] = COMMAND) -> Outcome:
    """Builds the handbook in `root` into `folder`, in a process of its own: nothing in it ends this one."""
    try:
        done = subprocess.run(
            [*command, str(folder)],
            cwd=root,
            env={**os.environ, **SETTINGS, "PRONTUARIO_EDITION": edition},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            timeout=PATIENCE,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return Outcome(TOO_LONG, TOO_LONG)
    except OSError as error:  # the folder itself is away
        problem = f"{root} cannot be built in: {error.strerror}"
        return Outcome(problem, problem)
    said = plain(done.stdout, root)
    return Outcome((said or SILENT) if done.returncode else "", said)


def plain(said: str, root: Path) -> str:
    """What the engine said, without what is for programmers, and with paths as the author knows them."""
    here = f"{root.resolve()}{os.sep}"
    text = ASIDE.sub("", TRACE.sub(lambda trace: _innermost(trace[0], here), NOISE.sub("", said)))
    return re.sub(r"\n{2,}", "\n", text.replace(here, "")).strip()


def _innermost(trace: str, here: str) -> str:
    """Where it happened, in a file of the author's: `macros.py:12: `, in front of what happened."""
    own = [(file, line) for file, line in FRAME.findall(trace) if file.startswith(here)]
    return f"{own[-1][0].removeprefix(here)}:{own[-1][1]}: " if own else ""
