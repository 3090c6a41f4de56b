"""A build that is killed at any moment leaves one whole version in its place."""

import random
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.torture.project import Tree, kill, left_beside, run, start, starter, tree, turn_to
from tests.torture.scale import figures, scale

KILLS = scale(6, 200)
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
            before, found, after = self.site.stat().st_ino, self._tree(), self.site.stat().st_ino
        except FileNotFoundError as error:
            self.torn.append(f"no folder: {error}")
            return
        if before != after:
            return
        self.looks += 1
        if found in self.versions:
            self.seen.add(self.versions.index(found))
        else:
            self.torn.append(f"{len(found)} files, of no version: {sorted(found)[:5]}")

    def _tree(self) -> Tree:
        try:
            return tree(self.site)
        except FileNotFoundError:
            return {}  # only of consequence where the folder is the same afterwards

    def watch(self) -> None:
        """Looks until told to end."""
        while not self.ended.wait(0.02):
            self.look()


@pytest.fixture(scope="module")
def versions(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Tree]]:
    """A project, and what both its versions are when nobody disturbs the build. The second is published."""
    root = starter(tmp_path_factory.mktemp("killed") / "project")
    found = []
    for name in ("one", "two"):
        turn_to(name, root)
        code, said = run(root)
        assert code == 0, said
        found.append(tree(root / "site"))
    assert found[0] != found[1]
    return root, found


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


def almost_done(root: Path, process) -> None:
    """Waits until the worker stands in the new site: from here on it is looked at and published."""
    folder = root / ".site.build"
    while process.poll() is None and not any(folder.glob("*/sw.js")):
        time.sleep(0.002)


def test_a_killed_build_harms_nothing(versions, reader):
    root, trees = versions
    dice, lengths, late = random.Random(SEED), [5.0], 0
    for number in range(KILLS):
        turn_to(("one", "two")[number % 2], root)
        begun = time.monotonic()
        process = start(root)
        if number % 2:
            almost_done(root, process)
            time.sleep(dice.uniform(0, 0.3))
        else:
            time.sleep(dice.uniform(0, max(lengths[-9:])))
        late += process.poll() is not None
        lengths.append(time.monotonic() - begun)
        kill(process)
        reader.look()
        assert reader.torn == [], f"kill {number}"
    turn_to("one", root)
    code, said = run(root)
    assert (code, left_beside(root)) == (0, []), said
    assert tree(root / "site") == trees[0]
    figures(
        f"kills: {KILLS}, of which {late} came after the end; the site was read whole {reader.looks} times,"
        f" never torn; versions seen: {len(reader.seen)}"
    )
