"""Has the site built for somebody who watches: what is wrong comes back as text, whatever it was."""

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import tempfile
import threading
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from errno import ENOENT
from pathlib import Path
from typing import IO

from prontuario.publish.generator_output import plain

COMMAND = (sys.executable, "-m", "prontuario.seam.worker")
# Tells macros.py that an author watches: what is wrong with the plan is said on the pages.
SETTINGS = {"NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1", "PYTHONUNBUFFERED": "1", "PRONTUARIO_WATCHED": "1"}
PATIENCE = 180  # seconds; a page can call for ever
TOO_LONG = "Building took more than {} seconds and was ended: does a page of docs/ repeat something for ever?"
SILENT = "The site generator ended and said nothing: try `prontuario build`."
GONE = ""  # what an ended process answers


@dataclass(frozen=True)
class Outcome:
    """What came of a build: why there is no site (nothing, where there is one), and what was said meanwhile."""

    problem: str
    said: str


class Generator:
    """Builds the handbook in `root` in a process of its own: nothing in it ends this one, and it waits, ready, for
    the next build.
    """

    def __init__(self, root: Path, command: Sequence[str] = COMMAND, patience: float = PATIENCE) -> None:
        self.root, self.command, self.patience = root, command, patience
        self._process: subprocess.Popen[str] | None = None
        self._answers: queue.SimpleQueue[str] = queue.SimpleQueue()

    def build(self, folder: Path, edition: str) -> Outcome:
        """Builds an edition into `folder`."""
        try:
            process = self._ready()
        except OSError as error:  # the folder itself is away
            problem = f"{self.root} cannot be built in: {error.strerror}"
            return Outcome(problem, problem)
        answer = self._asked(process, json.dumps({"folder": str(folder), "edition": edition}))
        said = self._said()
        if answer is None:
            self.end()
            said = TOO_LONG.format(self.patience)
        elif answer == GONE:
            self.end()
        return Outcome("" if answer == "0" else said or SILENT, said)

    def end(self) -> None:
        """Ends the process. The next build is made by a new one, which reads the code as it is then."""
        if self._process is None:
            return
        self._process.terminate()
        self._process.wait()
        with suppress(OSError):  # what was never read
            self._process.stdin.close()  # type: ignore[union-attr]
        self._log.close()
        self._process = None

    def _ready(self) -> subprocess.Popen[str]:
        """The process that waits, or a new one."""
        if self._process and self._process.poll() is not None:
            self.end()
        if self._process is None:
            if not self.root.is_dir():
                raise FileNotFoundError(ENOENT, os.strerror(ENOENT))
            self._log: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 (as long as the process)
            self._process = subprocess.Popen(
                self.command,
                cwd=self.root,
                env={**os.environ, **SETTINGS},
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=self._log,
                encoding="utf-8",
            )
            self._answers = queue.SimpleQueue()
            threading.Thread(target=_listen, args=(self._process, self._answers), daemon=True).start()
        return self._process

    def _asked(self, process: subprocess.Popen[str], request: str) -> str | None:
        """The answer to a request: `GONE` where the process ends first, None where it takes too long."""
        self._log.seek(0)
        self._log.truncate()
        with suppress(OSError):  # it has ended, and its end is the answer
            assert process.stdin is not None
            process.stdin.write(f"{request}\n")
            process.stdin.flush()
        with suppress(queue.Empty):
            return self._answers.get(timeout=self.patience)
        return None

    def _said(self) -> str:
        """What the process has said since it was asked."""
        self._log.seek(0)
        return plain(self._log.read().decode("utf-8", "replace"), self.root)


def _listen(process: subprocess.Popen[str], answers: queue.SimpleQueue[str]) -> None:
    assert process.stdout is not None
    with process.stdout:
        for line in process.stdout:
            answers.put(line.strip())
    answers.put(GONE)
