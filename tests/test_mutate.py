"""`make mutate` tells a mutant that a test kills from one that lives on, and breaks no file."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
MODULE = "prontuario/model/limit.py"
CODE = '"""A limit."""\n\n\ndef is_over(n):\n    """Whether it is over."""\n    return n > 3\n'
LOOSE = "from prontuario.model.limit import is_over\n\n\ndef test_limit():\n    assert is_over(4)\n"
WHOLE = f"{LOOSE}    assert is_over(3) is False\n"
ALL = {"return n > 3 -> return None", "n > 3 -> n >= 3", "3 -> 4", "3 -> 2"}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A package of one module, and the tool."""
    for folder in ("tools", "prontuario/model", "tests/model"):
        (tmp_path / folder).mkdir(parents=True)
    shutil.copy(ROOT / "tools/mutate.py", tmp_path / "tools")
    (tmp_path / "tools/equivalent.txt").touch()
    for package in ("prontuario", "prontuario/model"):
        (tmp_path / package / "__init__.py").touch()
    (tmp_path / MODULE).write_text(CODE)
    return tmp_path


def mutate(root: Path, tests: str) -> tuple[int, str]:
    """What the tool says of the module, with these tests."""
    (root / "tests/model/test_limit.py").write_text(tests)
    env = {**os.environ, "PYTHONPATH": str(root), "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "tools/mutate.py", MODULE]
    done = subprocess.run(command, cwd=root, env=env, capture_output=True, encoding="utf-8", check=False)
    assert (root / MODULE).read_text() == CODE
    return done.returncode, done.stdout


def test_a_mutant_that_no_test_notices_is_told(project):
    code, said = mutate(project, LOOSE)
    lived = {name for name in ALL if f"is_over: {name}\n" in said}
    assert (code, lived) == (1, {"n > 3 -> n >= 3", "3 -> 2"}), said
    assert said.endswith(f"{MODULE}: 4 mutants, 2 survivors, 0 like the original\n")


def test_when_all_are_killed_there_is_nothing_to_tell(project):
    code, said = mutate(project, WHOLE)
    assert (code, said) == (0, f"{MODULE}: 4 mutants, 0 survivors, 0 like the original\n")


def test_one_that_behaves_like_the_original_is_not_told(project):
    reason = "  # nobody asks for 3"
    (project / "tools/equivalent.txt").write_text(f"{MODULE} is_over: n > 3 -> n >= 3{reason}\n")
    code, said = mutate(project, LOOSE)
    assert (code, "n >= 3" in said, "1 like the original" in said) == (1, False, True), said


def test_tests_that_fail_without_a_mutant_are_told(project):
    code, said = mutate(project, LOOSE.replace("4", "2"))
    assert (code, said) == (2, f"{MODULE}: its tests fail before anything is broken\n")
