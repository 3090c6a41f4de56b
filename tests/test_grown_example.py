"""The example may grow: a threat that is added to it, from the manual or by `prontuario new`, breaks no test of its files."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from prontuario.cli import app
from tests.site.built import ROOT
from tests.site.listings import listings, write

MANUAL = "prontuario/language/en/pages/maintain/index.md"
# The tests that go through the example's files one by one.
PLAN = "tests/test_plan.py"
LOOK_AT_EACH_FILE = (
    PLAN,
    "tests/test_twists.py",
    "tests/schema/test_schemas.py",
    "tests/edition/test_cut.py",
)
LEFT_OUT = shutil.ignore_patterns("vendor", "browser", "torture", "paper", "bench", "__pycache__", "golden")


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The repository without what is not needed here; tests find it by their own place, so they are copied, too."""
    for folder in ("playbooks", "roster", "docs", "tests"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=LEFT_OUT)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    (tmp_path / "prontuario").symlink_to(ROOT / "prontuario")
    return tmp_path


def run(root: Path, *tests: str) -> tuple[int, str]:
    command = [sys.executable, "-m", "pytest", "-q", "--numprocesses=0", "-p", "no:cacheprovider"]
    done = subprocess.run([*command, *tests], cwd=root, capture_output=True, encoding="utf-8", check=False)
    return done.returncode, done.stdout + done.stderr


def test_the_threat_of_the_manual_and_a_new_one_can_be_added(copy):
    done = CliRunner().invoke(app, ["new", "threat", "bees-in-the-hangar", "--root", str(copy)])
    assert done.exit_code == 0, done.output
    shown = listings(MANUAL)
    assert [path for path in shown if path.startswith("playbooks/threats/")]
    write(shown, copy)
    assert CliRunner().invoke(app, ["schema", "--root", str(copy)]).exit_code == 0
    code, said = run(copy, *LOOK_AT_EACH_FILE)
    assert code == 0, said
    assert re.search(r"\d+ passed", said)


def test_a_threat_with_a_mistake_is_noticed(copy):
    """Else the test above proves nothing."""
    path, text = next((path, text) for path, text in listings(MANUAL).items() if "/threats/" in path)
    write({path: re.sub(r"^owner: .*\n", "", text, flags=re.MULTILINE)}, copy)
    code, said = run(copy, PLAN)
    assert code == 1
    assert "threat-without-owner" in said
