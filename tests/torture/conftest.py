"""What these tests share, and the figures of the run."""

import shutil
from pathlib import Path

import pytest

from tests.once import made_once
from tests.torture.project import Tree, run, starter, tree, turn_to
from tests.torture.scale import FIGURES, LONG

# The long form mounts a file system.
collect_ignore = [] if LONG else ["test_full_disk.py"]


@pytest.fixture(scope="session")
def versions(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Tree]]:
    """A project, and what both its versions are when nobody disturbs the build. The second is published; copies of both lie beside. Each worker has its own."""
    made = made_once(tmp_path_factory, "tortured", both_versions)
    own = tmp_path_factory.mktemp("tortured")
    for name in ("project", "one", "two"):
        shutil.copytree(made / name, own / name)
    return own / "project", [tree(own / "one"), tree(own / "two")]


def both_versions(folder: Path) -> None:
    """The project, and a copy of each of its sites."""
    root = starter(folder / "project")
    for name in ("one", "two"):
        turn_to(name, root)
        code, said = run(root)
        assert code == 0, said
        shutil.copytree(root / "site", folder / name)
    assert tree(folder / "one") != tree(folder / "two")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """The figures, one line each, when there are any to speak of; and what was not tried, which nobody should overlook."""
    skipped = {
        str(report.longrepr[2])
        for report in terminalreporter.getreports("skipped")
        if "servers" in report.nodeid
    }
    if skipped:
        terminalreporter.section("not tried here")
        for line in sorted(skipped):
            terminalreporter.write_line(line)
    if LONG and FIGURES:
        terminalreporter.section("figures")
        for line in FIGURES:
            terminalreporter.write_line(line)
