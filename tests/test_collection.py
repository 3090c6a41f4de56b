"""Every run has the same tests: workers that collect others stop before the first one."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


def collected(seed: int) -> list[str]:
    """The names of all tests, as a process of its own collects them, later than this one did."""
    call = [sys.executable, "-m", "pytest", "tests", "--collect-only", "-q", "-p", "no:cacheprovider"]
    run = subprocess.run(
        call, cwd=ROOT, env=os.environ | {"PYTHONHASHSEED": str(seed)}, capture_output=True, text=True
    )
    assert run.returncode == 0, run.stdout[-2000:] + run.stderr[-2000:]
    return [line for line in run.stdout.splitlines() if "::" in line]


def test_names_of_tests_hang_on_neither_the_clock_nor_the_order_of_sets(request: pytest.FixtureRequest):
    """A run of a few tests is compared as far as it goes."""
    mine = [item.nodeid for item in request.session.items]
    asked, others = set(mine), collected(1 if os.environ.get("PYTHONHASHSEED") != "1" else 2)
    assert mine
    assert [each for each in others if each in asked] == mine
