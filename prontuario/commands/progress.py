"""What a command is doing, while it takes more than a second: on a terminal only, and apart from what it prints."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

PATIENCE = 1.0  # seconds for which nothing is said


@contextmanager
def working(doing: str) -> Iterator[Callable[[str], None]]:
    """Says what is being done until the block ends; hands over what changes the words meanwhile."""
    if not _watched():
        yield lambda _: None
        return
    from rich.console import Console

    status = Console(stderr=True).status(doing)
    late = threading.Timer(PATIENCE, status.start)
    late.daemon = True
    late.start()
    try:
        yield status.update
    finally:
        late.cancel()
        late.join()
        status.stop()


def _watched() -> bool:
    """Whether somebody sits before a terminal that can show it: no pipe, no pipeline of tests."""
    return sys.stderr.isatty() and not os.environ.get("CI") and os.environ.get("TERM") != "dumb"
