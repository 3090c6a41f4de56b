"""Calls the site generator as a program of its own, and says in words why it failed."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from prontuario.publish.errors import WRITING, CannotPublish, because
from prontuario.publish.generator_output import plain

COMMAND = (sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir")
REFUSED_BY_SYSTEM = re.compile(
    r"^(?:\w+\.)*\w*Error: \[Errno (\d+)\] [^:\n]*(?:: '([^'\n]*)')?", re.MULTILINE
)
SETTINGS = {"NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}
KILLED = -9


class Refused(Exception):
    """Something is wrong with the pages: what, a line each."""


def run_generator(root: Path, site: Path, settings: Mapping[str, str], handed: bytes = b"") -> None:
    """Builds the handbook in `root` into the folder `site`; the engine reads `handed` from its input.

    Raises Refused, or CannotPublish where the system is the reason.
    """
    done = subprocess.run(
        [*COMMAND, str(site)],
        cwd=root,
        env={**os.environ, **SETTINGS, **settings},
        input=handed,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    if done.returncode == KILLED:
        raise CannotPublish(
            "the system ended the site generator, perhaps for want of memory - build again with more"
        )
    if done.returncode:
        raise _reason(done.stdout.decode("utf-8", "replace"), root, site)


def _reason(said: str, root: Path, site: Path) -> CannotPublish | Refused:
    refusals = REFUSED_BY_SYSTEM.findall(said)
    if not refusals:
        return Refused(plain(said, root))
    number, path = int(refusals[-1][0]), refusals[-1][1]
    return because(OSError(number, os.strerror(number)), _shown(number, path, root, site))


def _shown(number: int, path: str, root: Path, site: Path) -> str:
    """A path as the author knows it. Of two files that are copied, the system may name the one that it could read."""
    if number in WRITING or not path or Path(path).is_relative_to(site):
        return f"the folder for the new site ({site.parent})"
    return os.path.relpath(path, root) if Path(path).is_relative_to(root) else path
