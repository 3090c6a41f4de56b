"""Does something once, and again whenever a file of the handbook has changed."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from prontuario.serve.inputs import state_of

PAUSE = 0.3  # seconds between two looks


def at_each_change(root: Path, act: Callable[[], object]) -> None:
    """Acts, clears a terminal and acts again at each change, until Ctrl+C."""
    from rich.console import Console

    console = Console()
    with suppress(KeyboardInterrupt):
        while True:
            before = state_of(root)
            console.clear()  # on a terminal only
            act()
            print("Checked again at each change (Ctrl+C ends it).", flush=True)
            while state_of(root) == before:
                time.sleep(PAUSE)
