"""A handbook that is built in a moment, in two versions, and what its folder may hold."""

import hashlib
import os
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from tests.site.built import PRODUCT_PAGES, environment
from tests.site.listings import starter_files, write
from tests.site.project import copy_product

THREAT = "playbooks/threats/power-cut.yml"
WORDS = {"one": "Power cut at the office", "two": "No light in the office"}
STUB = "# A page\n\nOne paragraph.\n"
Tree = dict[str, str]


def starter(root: Path) -> Path:
    """A new handbook in `root`, with the whole product and pages of one line."""
    copy_product(root)
    write(starter_files(), root)
    for page in PRODUCT_PAGES.rglob("*.md"):
        stub = root / "docs" / page.relative_to(PRODUCT_PAGES)
        stub.parent.mkdir(parents=True, exist_ok=True)
        stub.write_text(STUB, encoding="utf-8")
    return root


def turn_to(version: str, root: Path) -> None:
    """Writes one of the two versions."""
    file = root / THREAT
    text = file.read_text("utf-8")
    for words in WORDS.values():
        text = text.replace(words, WORDS[version])
    file.write_text(text, encoding="utf-8")


def start(root: Path, *arguments: str, **more: str) -> subprocess.Popen[str]:
    """`prontuario build` in `root`, in a process group of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "prontuario", "build", *arguments],
        cwd=root,
        env={**environment(), "SOURCE_DATE_EPOCH": "1790000000", **more},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        start_new_session=True,
    )


def run(root: Path, *arguments: str, **more: str) -> tuple[int, str]:
    """Its exit code and all that it said."""
    process = start(root, *arguments, **more)
    said = "".join(process.communicate(timeout=300))
    return process.returncode, said


def kill(process: subprocess.Popen[str]) -> None:
    """Ends the whole group at once, as the kernel does: nobody can tidy up."""
    with suppress(ProcessLookupError):  # it was done before
        os.killpg(process.pid, signal.SIGKILL)
    process.communicate()


def tree(folder: Path) -> Tree:
    """Each file's hash, by path."""
    return {
        file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def left_beside(root: Path) -> list[str]:
    """What builds have left beside the site."""
    kept = {"lock", "about.txt", (root / "site").resolve().name}
    return sorted(path.name for path in (root / ".site.build").iterdir() if path.name not in kept)
