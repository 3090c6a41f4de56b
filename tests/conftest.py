"""What all tests share."""

import os
import signal
import sys
from functools import cache
from pathlib import Path

import pytest
from hypothesis import settings

# Files that take longest come first: no worker is left with one of them when the others are done. The binder prints the
# example: what else looks at that comes later, when nobody has to wait for it.
HERE = Path(__file__).parent
LONGEST = (
    *("torture/test_kills.py", "paper/test_binder.py", "browser/test_pages.py", "browser/test_offline.py"),
    *(
        "edition/test_leaks.py",
        "site/test_serve.py",
        "torture",
        "browser",
        "rehearsal",
        "web",
        "testing",
        "bad_input",
        "paper",
    ),
)

# The commands that tests run start in half the time where Python may keep what it compiled.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

# A shell that starts tests in the background has them ignore Ctrl+C, and so would each command that they end by it.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

# A few hundred examples of each property, the same in each run: a failure is never a matter of luck.
settings.register_profile("prontuario", max_examples=300, deadline=None, derandomize=True)
settings.load_profile("prontuario")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Puts what takes longest first, in the order of `LONGEST`; all else stays as it is."""

    @cache
    def place(path: Path) -> int:
        return next((at for at, each in enumerate(LONGEST) if path.is_relative_to(HERE / each)), len(LONGEST))

    items.sort(key=lambda item: place(item.path))
