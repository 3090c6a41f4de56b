"""What these tests share, and the figures of the run."""

import shutil
from pathlib import Path

import pytest

from tests.torture.project import Tree, run, starter, tree, turn_to
from tests.torture.scale import FIGURES, LONG

# The long form installs the servers that this needs.
collect_ignore = [] if LONG else ["test_servers.py"]


@pytest.fixture(scope="session")
def versions(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Tree]]:
    """A project, and what both its versions are when nobody disturbs the build. The second is published; copies of both lie beside."""
    root = starter(tmp_path_factory.mktemp("tortured") / "project")
    found = []
    for name in ("one", "two"):
        turn_to(name, root)
        code, said = run(root)
        assert code == 0, said
        found.append(tree(root / "site"))
        shutil.copytree(root / "site", root.parent / name)
    assert found[0] != found[1]
    return root, found


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """The figures, one line each, when there are any to speak of."""
    if LONG and FIGURES:
        terminalreporter.section("figures")
        for line in FIGURES:
            terminalreporter.write_line(line)
