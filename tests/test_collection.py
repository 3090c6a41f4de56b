"""Every run has the same tests: workers that collect others stop before the first one."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def collected(seed: int) -> list[str]:
    """The names of all tests, as a process of its own collects them; each call is some seconds later than the last."""
    call = [sys.executable, "-m", "pytest", "tests", "--collect-only", "-q", "-p", "no:cacheprovider"]
    run = subprocess.run(
        call, cwd=ROOT, env=os.environ | {"PYTHONHASHSEED": str(seed)}, capture_output=True, text=True
    )
    assert run.returncode == 0, run.stdout[-2000:] + run.stderr[-2000:]
    return [line for line in run.stdout.splitlines() if "::" in line]


def test_names_of_tests_hang_on_neither_the_clock_nor_the_order_of_sets():
    first, second = collected(1), collected(2)
    assert first
    assert [pair for pair in zip(first, second, strict=True) if pair[0] != pair[1]] == []
