"""A build that is killed at any moment leaves one whole version in its place."""

import os
import random
import shutil
import signal
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from prontuario.publish.staging import staging
from tests.torture.project import Tree, kill, left_beside, run, start, tree, turn_to
from tests.torture.scale import figures, scale

KILLS = scale(4, 200)
SWAPS = scale(40, 1000)
SEED = 20261122


@dataclass
class Reader:
    """Looks at the published folder all the time, and notes what is not one whole version."""

    site: Path
    versions: list[Tree]
    looks: int = 0
    seen: set[int] = field(default_factory=set)
    torn: list[str] = field(default_factory=list)
    ended: threading.Event = field(default_factory=threading.Event)

    def look(self) -> None:
        """One look. The folder that was looked at may have been replaced meanwhile, which is no fault."""
        try:
            opened = os.open(self.site, os.O_DIRECTORY)
            try:  # as long as it is open, no other folder has its number
                before, found, after = os.fstat(opened), self._tree(opened), self.site.stat()
            finally:
                os.close(opened)
        except FileNotFoundError as error:
            self.torn.append(f"no folder: {error}")
            return
        if before.st_ino != after.st_ino:
            return
        self.looks += 1
        if found in self.versions:
            self.seen.add(self.versions.index(found))
        else:
            self.torn.append(f"{len(found)} files, of no version: {sorted(found)[:5]}")

    def told(self) -> str:
        """What came of it."""
        return f"read {self.looks} times meanwhile, always one of {len(self.seen)} whole versions"

    def _tree(self, opened: int) -> Tree:
        try:
            return tree(Path(f"/proc/self/fd/{opened}"))
        except FileNotFoundError:
            return {}  # only of consequence where the folder is the same afterwards

    def watch(self) -> None:
        """Looks until told to end."""
        while not self.ended.wait(0.02):
            self.look()


@pytest.fixture
def reader(versions: tuple[Path, list[Tree]]) -> Iterator[Reader]:
    """Somebody who reads all the time."""
    root, trees = versions
    reader = Reader(root / "site", trees)
    thread = threading.Thread(target=reader.watch)
    thread.start()
    yield reader
    reader.ended.set()
    thread.join()


def put(root: Path, site: Path) -> int:
    """A process of its own that puts a ready site in its place as a build does; its id."""
    child = os.fork()
    if child:
        return child
    os.setsid()
    with staging(root / "site", root, lambda: None) as shop:
        shutil.copytree(site, shop.new, dirs_exist_ok=True)
        shop.publish()
    os._exit(0)


def test_a_killed_build_harms_nothing(versions, reader):
    root, trees = versions
    dice, length, killed, late = random.Random(SEED), 3.0, 0, 0
    while killed < KILLS:
        turn_to(("one", "two")[(killed + late) % 2], root)
        begun = time.monotonic()
        process = start(root)
        time.sleep(dice.uniform(0, length))
        if process.poll() is not None:
            late += 1
            length = time.monotonic() - begun
        else:
            killed += 1
            length *= 1.1  # the machine is slower now
        kill(process)
        reader.look()
        assert reader.torn == [], f"kill {killed}"
    turn_to("one", root)
    code, said = run(root)
    assert (code, left_beside(root)) == (0, []), said
    assert tree(root / "site") == trees[0]
    figures(f"builds killed at a random moment: {killed}, and {late} that were done before; {reader.told()}")


def test_a_publication_that_is_killed_harms_nothing(versions, reader, monkeypatch):
    root, _ = versions
    sites = [root.parent / "one", root.parent / "two"]
    monkeypatch.setattr(os, "sync", lambda: None)  # of the whole machine: no part of what is tried here
    dice, length = random.Random(SEED), 0.1
    for number in range(SWAPS):
        begun = time.monotonic()
        child = put(root, sites[number % 2])
        if number % 10 == 0:
            os.waitpid(child, 0)
            length = time.monotonic() - begun
            continue
        time.sleep(dice.uniform(0.3, 1.1) * length)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        reader.look()
        assert reader.torn == [], f"kill {number}"
    os.waitpid(put(root, sites[0]), 0)
    assert left_beside(root) == []
    figures(f"publications killed at a random moment: {SWAPS * 9 // 10}; {reader.told()}")
