"""Runs the command in a process of its own, begun from one that has read the libraries: half the time is their import."""

import multiprocessing
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import IO

from tests.site.built import ROOT

READ = [
    *("tests.ready", "prontuario.cli", "prontuario.model.models", "prontuario.pages.render"),
    *("rich.console", "pypdf"),
]
_ready = multiprocessing.get_context("forkserver")
_ready.set_forkserver_preload(READ)


def prontuario(*arguments: str, cwd: Path = ROOT, **environment: str) -> subprocess.CompletedProcess[str]:
    """What `python -m prontuario` does with arguments, in a folder. `tests/commands` begin it as a shell does."""
    with tempfile.TemporaryFile() as said, tempfile.TemporaryFile() as complained:
        streams = {
            1: f"/proc/{os.getpid()}/fd/{said.fileno()}",
            2: f"/proc/{os.getpid()}/fd/{complained.fileno()}",
        }
        surroundings = {**os.environ, "PYTHONUTF8": "1", **environment}
        process = _ready.Process(target=_run, args=(arguments, cwd, surroundings, streams))
        process.start()
        process.join()
        assert process.exitcode is not None
        return subprocess.CompletedProcess(arguments, process.exitcode, _text(said), _text(complained))


def _run(
    arguments: tuple[str, ...], cwd: Path, environment: Mapping[str, str], streams: Mapping[int, str]
) -> None:
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(cwd)
    sys.path[:0] = [str(cwd), *filter(None, environment.get("PYTHONPATH", "").split(os.pathsep))]
    for number, path in (0, os.devnull), *streams.items():
        os.dup2(os.open(path, os.O_RDONLY if number == 0 else os.O_WRONLY | os.O_APPEND), number)
    sys.stdin, sys.stdout, sys.stderr = open(0), open(1, "w"), open(2, "w")  # noqa: SIM115
    sys.__stdout__, sys.__stderr__ = sys.stdout, sys.stderr
    sys.modules["__main__"].__package__ = "prontuario"  # what the help calls it
    program = ROOT / "prontuario/__main__.py"
    sys.argv = [str(program), *arguments]
    from prontuario.cli import main

    main()


def _text(stream: IO[bytes]) -> str:
    stream.seek(0)
    return stream.read().decode("utf-8")
