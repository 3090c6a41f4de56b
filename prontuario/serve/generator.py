"""Calls the site generator for somebody who watches: what is wrong comes back as text, whatever it was."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from prontuario.publish.generator_output import plain

COMMAND = (sys.executable, "-m", "mkdocs", "build", "--site-dir")
# Tells macros.py that an author watches: what is wrong with the plan is said on the pages.
SETTINGS = {"NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1", "PYTHONUNBUFFERED": "1", "PRONTUARIO_WATCHED": "1"}
PATIENCE = 180  # seconds; a page can call for ever
TOO_LONG = f"Building took more than {PATIENCE} seconds and was ended: does a page of docs/ repeat something for ever?"
SILENT = "The site generator ended and said nothing: try `prontuario build`."


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
