"""A file system without room: the last good site stays, and a sentence says why. Only the long form mounts one."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.torture.project import left_beside, run, tree, turn_to
from tests.torture.scale import figures

LEFT = [1_000, 400, 100, 20, 4, 0]  # kilobytes


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path | None]:
    """A small file system; none where nobody may mount one."""
    mount = ["mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", str(tmp_path)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        yield None
        return
    yield tmp_path
    subprocess.run(["umount", str(tmp_path)], check=True)


def filled(disk: Path, left: int) -> None:
    """Fills the file system but for so many kilobytes."""
    filler = disk / "filler"
    filler.unlink(missing_ok=True)
    free = os.statvfs(disk)
    filler.write_bytes(bytes(max(0, free.f_bavail * free.f_frsize - left * 1024)))


def test_a_full_file_system_changes_nothing(versions, disk):
    if disk is None:
        figures("a full file system: not tried, nobody may mount one here")
        return
    root, trees = versions
    turn_to("two", root)
    assert run(root, "--to", str(disk / "site"))[0] == 0
    turn_to("one", root)
    for left in LEFT:
        filled(disk, left)
        code, said = run(root, "--to", str(disk / "site"))
        assert code == 2, said
        assert "no space left on device - make room, then build again." in said
        assert "Traceback" not in said
        assert tree(disk / "site") == trees[1]
        assert left_beside(disk) == []
    (disk / "filler").unlink()
    assert run(root, "--to", str(disk / "site"))[0] == 0
    assert tree(disk / "site") == trees[0]
    figures(
        f"builds on a full file system: {len(LEFT)}, the site untouched after each; with room, the next was published"
    )
