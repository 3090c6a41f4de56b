"""Breaks each guard of tools/guards.yml, one at a time, in a copy of the project: do its tests notice?

    .venv/bin/python tools/guards.py [NAME ...]

Prints a line for each; the exit code is 1 when a broken guard went unnoticed, or when its tests could not run at all.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parent.parent
LIST = ROOT / "tools/guards.yml"
SOURCES = ("prontuario/web/scripts/", "prontuario/web/styles/")
NOTICED = 1  # pytest: some tests failed; other codes mean that they did not run


@dataclass(frozen=True)
class Guard:
    """A text in a file that protects somebody, what takes its place when it is broken, and the tests that notice."""

    name: str
    file: str
    breaks: str
    broken: str
    tests: str

    def break_in(self, folder: Path) -> None:
        """Breaks the guard in a copy of the project. Raises ValueError where it is not found once."""
        path = folder / self.file
        text = path.read_text("utf-8")
        if text.count(self.breaks) != 1:
            raise ValueError(f"{self.name}: its text stands in {self.file} {text.count(self.breaks)} times")
        path.write_text(text.replace(self.breaks, self.broken), encoding="utf-8")


def guards() -> Iterator[Guard]:
    """All that are listed."""
    for name, said in yaml.safe_load(LIST.read_text("utf-8")).items():
        yield Guard(name, said["file"], said["breaks"], said.get("as", ""), said["tests"])


def copied(folder: Path) -> None:
    """Copies the project as it is, without what git ignores."""
    listed = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    names = subprocess.run(listed, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split("\0")
    for name in filter(None, names):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes((ROOT / name).read_bytes())
    for made in (".venv", "node_modules"):
        (folder / made).symlink_to(ROOT / made)


def bundle(guard: Guard, folder: Path) -> None:
    """Has the site load what the guard's file says now, where that is a source of a bundle."""
    if guard.file.startswith(SOURCES):
        subprocess.run([sys.executable, "tools/web.py", "bundle"], cwd=folder, check=True)


def tried(guard: Guard, folder: Path) -> int:
    """The exit code of the tests of a guard that is broken in `folder`."""
    whole = (folder / guard.file).read_bytes()
    guard.break_in(folder)
    try:
        bundle(guard, folder)
        return subprocess.run(
            [
                sys.executable,
                "-m",
                "pytest",
                "-x",
                "-q",
                "-n0",
                "-p",
                "no:cacheprovider",
                *guard.tests.split(),
            ],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(folder)},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            check=False,
        ).returncode
    finally:
        (folder / guard.file).write_bytes(whole)
        bundle(guard, folder)


def main() -> int:
    """Tries the guards that are named, or all."""
    unnoticed = 0
    chosen = [guard for guard in guards() if not sys.argv[1:] or guard.name in sys.argv[1:]]
    with tempfile.TemporaryDirectory() as made:
        copied(Path(made))
        for guard in chosen:
            began = time.monotonic()
            code = tried(guard, Path(made))
            unnoticed += code != NOTICED
            verdict = (
                "noticed" if code == NOTICED else "UNNOTICED" if code == 0 else f"NOT TRIED (pytest: {code})"
            )
            print(f"{verdict:10} {guard.name} ({time.monotonic() - began:.0f} s)", flush=True)
    print(f"{len(chosen)} guards broken, {len(chosen) - unnoticed} noticed")
    return 1 if unnoticed else 0


if __name__ == "__main__":
    sys.exit(main())
