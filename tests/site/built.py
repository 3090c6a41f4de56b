"""The example's site, built once a run however many workers there are."""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.once import made_once

ROOT = Path(__file__).resolve().parents[2]
PRODUCT_PAGES = ROOT / "prontuario/language/en/pages"


@dataclass(frozen=True)
class Built:
    """A built site, and what the build said."""

    folder: Path
    code: int
    log: str

    @property
    def pages(self) -> list[str]:
        """The paths of all pages, from the site's root."""
        return sorted(file.relative_to(self.folder).as_posix() for file in self.folder.rglob("*.html"))


def mkdocs(*arguments: str, root: Path, edition: str = "team") -> subprocess.CompletedProcess[str]:
    """Runs mkdocs in `root` as an author does; output and errors come together in `stdout`."""
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", *arguments],
        cwd=root,
        env=environment(edition),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=300,
        check=False,
    )


def environment(edition: str = "team") -> dict[str, str]:
    """The environment of a build: no announcement. `python -m` finds the package of the folder that it runs in."""
    return {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1", "PRONTUARIO_EDITION": edition}


def build(root: Path, folder: Path, edition: str = "team") -> Built:
    """Builds the handbook in `root` strictly."""
    done = mkdocs("build", "--strict", "--site-dir", str(folder), root=root, edition=edition)
    return Built(folder, done.returncode, done.stdout)


def built_once(
    factory: pytest.TempPathFactory, name: str, project: Callable[[Path], Path], edition: str = "team"
) -> Built:
    """The site of the project that `project` puts into a folder; the first worker that asks makes and builds it."""

    def make(folder: Path) -> None:
        built = build(project(folder / "project"), folder / "site", edition)
        (folder / "log").write_text(f"{built.code}\n{built.log}", encoding="utf-8")

    folder = made_once(factory, f"built-{name}", make)
    code, _, log = (folder / "log").read_text(encoding="utf-8").partition("\n")
    return Built(folder / "site", int(code), log)


def repository(_: Path) -> Path:
    """The project that this repository is, where it stands."""
    return ROOT


def working(built: Built) -> Built:
    """The site, or a failed test that says why there is none."""
    if built.code:
        pytest.fail(f"the site cannot be built:\n{built.log}", pytrace=False)
    return built
