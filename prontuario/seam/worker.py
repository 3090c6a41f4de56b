"""The site generator, ready: a process that has read its code, and builds each time that it is asked.

Its input has a line of JSON for each build; its output answers each with a line, 0 where there is a site. What is said
meanwhile goes to the standard error.
"""

from __future__ import annotations

import json
import logging
import os
import signal
import sys
import traceback
from typing import IO

from mkdocs.__main__ import cli

import prontuario.seam.hooks  # noqa: F401  (read now, and not in the first build)

FAILED = 1


def main() -> None:
    """Builds until its input ends. Pages and hooks have no input, and what they print is no answer."""
    requests, answers = _taken(sys.stdin, os.devnull, "r"), _taken(sys.stdout, None, "w")
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who asks for builds decides when there is no more
    for line in requests:
        request = json.loads(line)
        answers.write(f"{_build(request['folder'], request['edition'])}\n")
        answers.flush()


def _taken(stream: IO[str], instead: str | None, mode: str) -> IO[str]:
    """A standard stream for this module alone; everybody else gets another: a file, or the standard error."""
    number = stream.fileno()
    kept = os.fdopen(os.dup(number), mode, encoding="utf-8")
    other = os.open(instead, os.O_RDONLY) if instead else os.dup(sys.stderr.fileno())
    os.dup2(other, number)
    os.close(other)
    return kept


def _build(folder: str, edition: str) -> int:
    """How a build of the handbook in this folder ended."""
    os.environ["PRONTUARIO_EDITION"] = edition
    logging.getLogger("mkdocs").handlers.clear()  # each build brings its own
    try:
        cli.main(["build", "--site-dir", folder], prog_name="mkdocs")
    except SystemExit as end:
        if isinstance(end.code, int | None):
            return end.code or 0
        print(end.code)
        return FAILED
    except BaseException:
        traceback.print_exc()
        return FAILED
    finally:
        sys.stdout.flush()
    return 0


if __name__ == "__main__":
    main()
